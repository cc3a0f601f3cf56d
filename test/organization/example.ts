import * as fs from 'node:fs';
import * as path from 'node:path';
import { InvalidLandingZone, parseOrganization, type Problem } from '../../organization/load';

/** The landing-zone.yaml of the repository. */
export const exampleFile = path.join(__dirname, '..', '..', 'landing-zone.yaml');
export const exampleText = fs.readFileSync(exampleFile, 'utf8');

/** The example with one text replaced; fails when the text is not there. */
export function edited(search: string | RegExp, replacement: string, text: string = exampleText): string {
  const found = typeof search === 'string' ? text.includes(search) : search.test(text);
  if (!found) throw new Error(`the example has no ${String(search)}`);
  return text.replace(search, () => replacement);
}

/** The shortest file that is valid. */
export const minimalText = `name: acme
homeRegion: eu-west-1
accounts:
  - { name: management, kind: management, email: aws+management@acme.test }
  - { name: log-archive, kind: log-archive, email: aws+log-archive@acme.test }
  - { name: security, kind: security, email: aws+security@acme.test }
  - { name: iam, kind: iam, email: aws+iam@acme.test }
  - { name: iam-production, kind: iam-production, email: aws+iam-production@acme.test }
  - { name: development, kind: workload, environment: development, email: aws+development@acme.test, network: { cidr: 10.0.0.0/16 } }
notifications:
  securityEmail: security@acme.test
  securityContact: { name: Security, title: CISO, phone: '+1 555 0100' }
`;

/** The problems of a text; none when it loads. */
export function problemsOf(text: string): readonly Problem[] {
  try {
    parseOrganization(text, 'landing-zone.yaml');
    return [];
  } catch (error) {
    if (error instanceof InvalidLandingZone) return error.problems;
    throw error;
  }
}

/** 1-based number of the first line that holds a text. */
export function lineOf(text: string, part: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(part));
  if (index < 0) throw new Error(`no line holds ${part}`);
  return index + 1;
}
