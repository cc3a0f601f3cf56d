import { createHash } from 'node:crypto';
import { Eta } from 'eta';
import type { PreviewResult } from '../preview/result';
import { escapeMarkup } from './markup';
import { filterScript } from './html/filter-script';
import { pageModel } from './html/page-model';
import { pageStyle } from './html/page-style';
import { pageTemplates } from './html/page-template';

function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/**
 * The result as one page that needs nothing else: style and script are inside, and the page reads without the
 * script. A content security policy admits that style and that script only, so that text from a program can
 * never run even if it were not escaped.
 */
export function htmlReport(result: PreviewResult): string {
  const eta = new Eta({ autoEscape: true, escapeFunction: escapeMarkup, autoTrim: false });
  for (const [name, template] of Object.entries(pageTemplates)) eta.loadTemplate(`@${name}`, template);
  const style = pageStyle();
  return eta.render('@page', {
    ...pageModel(result),
    style,
    script: filterScript,
    securityPolicy: `default-src 'none'; style-src ${hashSource(style)}; script-src ${hashSource(filterScript)}; base-uri 'none'; form-action 'none'`,
  });
}
