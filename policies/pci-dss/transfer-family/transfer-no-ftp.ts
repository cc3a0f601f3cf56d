import { anyHolds } from '../../model/conjunction';
import { resourceRule } from '../../model/rule';
import { asKeyword, asList } from '../../model/values';

/** SFTP is the default. Security Hub Transfer.2. */
export const transferNoFtp = resourceRule({
  name: 'transfer-no-ftp',
  title: 'Transfer Family servers do not offer FTP',
  types: ['aws:transfer/server:Server'],
  check({ props }, expect) {
    expect.that(() => {
      const protocols = asList(props['protocols']);
      return !anyHolds(
        ...Array.from({ length: protocols.length }, (_, index) => () => asKeyword(protocols[index]) === 'ftp'),
      );
    }, 'protocols holds FTP, which is clear text; use SFTP or FTPS');
  },
});
