import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Catalogue, Control } from '../../controls/catalogue';
import { coverages } from '../../controls/coverage';
import { inventory } from '../../controls/inventory';
import { chapters } from '../../controls/requirements';
import { suggest } from '../../organization/suggestion';
import { entityStatement } from '../../reports/controls/entity-statement';
import { matrix } from '../../reports/controls/matrix';
import { assessedEntity, EntityOptions } from '../assessed-entity';
import { UsageError } from '../command-error';
import { ExitCode, exitCodes } from '../exit-codes';
import { ownCatalogue } from '../policy-catalogue';
import type { Services } from '../services';
import { Terminal, write } from '../terminal';

export interface ControlsOptions extends EntityOptions {
  /** Path of landing-zone.yaml, as given; it need not be there. */
  /** Undefined: landing-zone.yaml, when it is there. */
  readonly file?: string;
  readonly format: 'text' | 'json' | 'csv' | 'markdown' | 'html' | 'oscal';
  /** A requirement, section or principal requirement: everything at or below it. */
  readonly requirement?: string;
  /** A service of policies. */
  readonly service?: string;
}

function below(id: string, wanted: string): boolean {
  return id === wanted || id.startsWith(`${wanted}.`);
}

function ofRequirement({ entity, policies, controls }: Catalogue, given: string): Catalogue {
  const wanted = given.toUpperCase();
  const some = controls.filter(({ id }) => below(id, wanted));
  if (some.length === 0) {
    const ids = [...chapters.map(({ id }) => id), ...controls.map(({ id }) => id)];
    throw new UsageError(`--requirement: PCI DSS v4.0.1 has no requirement ${given}. ${suggest(wanted, ids)}`);
  }
  const ids = new Set(some.map(({ id }) => id));
  return {
    entity,
    controls: some,
    policies: policies.filter(({ requirements, notBinding }) =>
      [...requirements, ...notBinding].some((id) => ids.has(id)),
    ),
  };
}

function ofService({ entity, policies, controls }: Catalogue, given: string): Catalogue {
  const wanted = given.toLowerCase();
  const some = policies.filter(({ services }) => services.includes(wanted));
  if (some.length === 0) {
    const services = [...new Set(policies.flatMap(({ services: names }) => names))].sort();
    throw new UsageError(`--service: no policy is about ${given}. ${suggest(wanted, services)}`);
  }
  const names = new Set(some.map(({ name }) => name));
  const rows = inventory.filter(({ name }) => names.has(name));
  const concerned = ({ checkedBy }: Control): boolean =>
    [...checkedBy.enforcedBy, ...checkedBy.supportedBy].some((name) => names.has(name));
  const only = (list: readonly string[]): readonly string[] => list.filter((name) => names.has(name));
  return {
    entity,
    policies: some,
    controls: controls.filter(concerned).map((control) => ({
      ...control,
      checkedBy: {
        ...control.checkedBy,
        enforcedBy: only(control.checkedBy.enforcedBy),
        supportedBy: only(control.checkedBy.supportedBy),
        securityHub: control.checkedBy.securityHub.filter((one) => rows.some((row) => row.securityHub.includes(one))),
        configRules: control.checkedBy.configRules.filter((one) => rows.some((row) => row.configRules.includes(one))),
        atRunTime: only(control.checkedBy.atRunTime),
      },
    })),
  };
}

async function rendered(
  whole: Catalogue,
  selected: Catalogue,
  options: ControlsOptions,
  version: string,
  now: Date,
): Promise<string> {
  const rows = matrix(selected, chapters);
  const statement = entityStatement(selected);
  const all = selected === whole;
  switch (options.format) {
    case 'json':
      return (await import('../../reports/controls/catalogue-schema')).catalogueJson(selected);
    case 'csv':
      return (await import('../../reports/controls/matrix-csv')).matrixCsv(rows);
    case 'markdown':
      return (await import('../../reports/controls/matrix-markdown')).matrixMarkdown(rows, statement);
    case 'html':
      return (await import('../../reports/controls/matrix-html')).matrixHtml(
        rows,
        coverages(whole.policies),
        statement,
      );
    case 'oscal': {
      const { oscalComponentDefinition } = await import('../../reports/controls/oscal');
      return `${JSON.stringify(oscalComponentDefinition(selected, version, now.toISOString()), undefined, 2)}\n`;
    }
    case 'text': {
      const { matrixText } = await import('../../reports/controls/matrix-text');
      return matrixText(rows, all ? coverages(whole.policies) : [], statement, !all);
    }
  }
}

/** Prints the control catalogue, or the part of it that concerns a requirement or a service. */
export async function controlsCommand(
  options: ControlsOptions,
  terminal: Terminal,
  services: Services,
  version: string,
): Promise<ExitCode> {
  const file = path.resolve(terminal.workingDirectory, options.file ?? 'landing-zone.yaml');
  const isAsked = options.file !== undefined || fs.existsSync(file);
  const written = isAsked ? (await services.loadOrganization(file)).assessment : undefined;
  const whole = await ownCatalogue(assessedEntity(options, written));
  const byRequirement = options.requirement === undefined ? whole : ofRequirement(whole, options.requirement);
  const selected = options.service === undefined ? byRequirement : ofService(byRequirement, options.service);
  await write(terminal.stdout, await rendered(whole, selected, options, version, services.now()));
  return exitCodes.clean;
}
