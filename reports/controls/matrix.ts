import type { Catalogue, Control } from '../../controls/catalogue';
import type { Chapter } from '../../controls/requirement';

/** One row of the coverage matrix: a requirement, who answers, what meets it, what checks it. */
export interface MatrixRow {
  readonly requirement: string;
  readonly summary: string;
  readonly appliesTo: string;
  /** `yes`, or `no` where the requirement does not bind the entity. */
  readonly binds: 'yes' | 'no';
  readonly cadence: string;
  readonly mandatorySince: string;
  readonly responsibility: string;
  /** Directories, or why there is none. */
  readonly metBy: string;
  readonly enforcedBy: readonly string[];
  readonly supportedBy: readonly string[];
  readonly securityHub: readonly string[];
  readonly configRules: readonly string[];
  readonly evidence: string;
  readonly procedure: string;
  /** Empty where something checks the requirement. */
  readonly notAutomatedBecause: string;
}

export interface MatrixChapter {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

/** The row of a requirement. */
function matrixRow(control: Control): MatrixRow {
  const { id, summary, appliesTo, cadence, mandatorySince, responsibility, metBy, howMet, checkedBy } = control;
  return {
    requirement: id,
    summary: control.supersededBy === undefined ? summary : `${summary} (see ${control.supersededBy})`,
    appliesTo,
    binds: control.binds ? 'yes' : 'no',
    cadence: cadence === 'none' ? '' : cadence,
    mandatorySince,
    responsibility,
    metBy: metBy.length > 0 ? metBy.join(', ') : howMet,
    enforcedBy: checkedBy.enforcedBy,
    supportedBy: checkedBy.supportedBy,
    securityHub: checkedBy.securityHub,
    configRules: checkedBy.configRules,
    evidence: control.evidence,
    procedure: control.procedure,
    notAutomatedBecause: control.notAutomatedBecause ?? '',
  };
}

/** The matrix by chapter; chapters without a row are left out. */
export function matrix(
  { controls }: Pick<Catalogue, 'controls'>,
  chapters: readonly Chapter[],
): readonly MatrixChapter[] {
  const rows = new Map(controls.map((control) => [control.id, matrixRow(control)]));
  return chapters
    .map(({ id, title, requirements }) => ({
      id,
      title,
      rows: requirements.flatMap((requirement) => rows.get(requirement.id) ?? []),
    }))
    .filter((chapter) => chapter.rows.length > 0);
}
