import type { Account, Organization } from '../../organization/model';
import type { AccountBox, Layout } from './layout';
import { measures } from './layout';

export type Flow = 'non-production' | 'production' | 'logs';

/** One account that many others are joined to by a lane at the side: people's accounts on the left, the log archive on the right. */
interface Bundle {
  readonly flow: Flow;
  readonly hub: AccountBox;
  readonly others: readonly AccountBox[];
}

function active(boxes: readonly AccountBox[]): readonly AccountBox[] {
  return boxes.filter(({ account }) => account.state === 'active');
}

function hasRole(organization: Organization, account: Account): boolean {
  return organization.jobFunctions.some(({ accounts }) => accounts.includes(account.name));
}

/** Who may switch where, and whose logs go where, from landing-zone.yaml. */
export function bundles(organization: Organization, layout: Layout): readonly Bundle[] {
  const boxes = active(layout.accounts);
  const hubOf = (kind: Account['kind']): AccountBox | undefined => boxes.find(({ account }) => account.kind === kind);
  const joined = (flow: Flow, kind: Account['kind'], wanted: (account: Account) => boolean): readonly Bundle[] => {
    const hub = hubOf(kind);
    const others = boxes.filter((box) => box !== hub && wanted(box.account));
    return hub && others.length > 0 ? [{ flow, hub, others }] : [];
  };
  return [
    ...joined(
      'non-production',
      'iam',
      (account) => account.environment !== 'production' && hasRole(organization, account),
    ),
    ...joined(
      'production',
      'iam-production',
      (account) => account.environment === 'production' && hasRole(organization, account),
    ),
    ...joined('logs', 'log-archive', () => true),
  ];
}

function middle({ y, height }: AccountBox): number {
  return y + height / 2;
}

/** Height inside a card at which a lane meets it, so that the lanes of one side do not share an end. */
const offsets: Readonly<Record<Flow, number>> = { 'non-production': -8, production: 8, logs: 0 };

function head(x: number, y: number, direction: 1 | -1, flow: Flow): string {
  return `<path class="head ${flow}" d="M${x} ${y}l${-9 * direction} -4.5v9z"/>`;
}

/** The lane of a bundle, its stubs, and the arrow heads: at the accounts for trust, at the archive for logs. */
export function drawBundle({ flow, hub, others }: Bundle, layout: Layout): string {
  const { margin, lanes } = measures;
  const left = flow !== 'logs';
  const lane = left
    ? margin + (flow === 'non-production' ? lanes * 0.25 : lanes * 0.6)
    : layout.width - margin - lanes * 0.4;
  const edge = left ? hub.x : hub.x + hub.width;
  const at = (box: AccountBox): number => middle(box) + offsets[flow];
  const rows = [hub, ...others].map(at);
  const stubs = [hub, ...others].map((box) => `M${lane} ${at(box)}H${edge}`).join('');
  const direction = left ? 1 : -1;
  const heads = (left ? others : [hub]).map((box) => head(edge, at(box), direction, flow)).join('');
  return `<path class="line ${flow}" d="M${lane} ${Math.min(...rows)}V${Math.max(...rows)}${stubs}"/>${heads}`;
}
