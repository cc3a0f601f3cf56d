import { anyHolds } from './conjunction';
import { Expectations } from './expectation';
import { Properties } from './rule';
import { asKeyword, asList } from './values';

/** Expects `sharedAccounts` not to hold `all`, which makes a snapshot public. */
export function expectNotSharedWithAll(expect: Expectations, props: Properties): void {
  expect.that(() => {
    const accounts = asList(props['sharedAccounts']);
    return !anyHolds(
      ...Array.from({ length: accounts.length }, (_, index) => () => asKeyword(accounts[index]) === 'all'),
    );
  }, 'sharedAccounts holds "all", so anyone can restore the snapshot; name the accounts');
}
