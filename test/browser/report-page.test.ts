import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { htmlReport } from '../../reports/html';
import { fullResult } from '../reports/results';

/**
 * The HTML report in a real browser. Not part of `npm test`, since it needs Chromium:
 * `npx jest --testPathIgnorePatterns /node_modules/ --runTestsByPath test/browser/report-page.test.ts`, with CHROMIUM for another name.
 * Screenshots go to the directory named by SCREENSHOTS.
 */
const chromium = process.env['CHROMIUM'] ?? 'chromium';

describe('HTML report in Chromium', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'browser-'));
  const page = path.join(directory, 'report.html');
  beforeAll(() => fs.writeFileSync(page, htmlReport(fullResult())));
  afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

  function browse(...args: string[]): string {
    const profile = fs.mkdtempSync(path.join(directory, 'profile-'));
    return execFileSync(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--hide-scrollbars',
        `--user-data-dir=${profile}`,
        ...args,
        `file://${page}`,
      ],
      { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  }

  it('runs its script under its own security policy: the text filter appears', () => {
    const document = browse('--dump-dom');
    expect(document).toMatch(/<label class="text">\s*Text/);
  }, 90_000);

  it.each([
    ['light', ['--window-size=1200,1600']],
    ['dark', ['--window-size=1200,1600', '--blink-settings=preferredColorScheme=0']],
    ['narrow', ['--window-size=390,1600']],
  ])(
    'draws %s',
    (name, args) => {
      const target = path.join(process.env['SCREENSHOTS'] ?? directory, `report-${name}.png`);
      browse(...args, `--screenshot=${target}`);
      expect(fs.statSync(target).size).toBeGreaterThan(20_000);
    },
    90_000,
  );
});
