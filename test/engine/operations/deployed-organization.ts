import * as fs from 'node:fs';
import * as path from 'node:path';
import { EngineProject } from './engine-project';
import { seeded } from './seeded';

/** Environment variable with the directory one run of the tests shares, see shared-directory.ts. */
export const sharedDirectoryVariable = 'LANDING_ZONE_SHARED';

/** Fewest resources a whole organization creates: far fewer means that the test looks at nothing. */
export const leastResources = 900;

/** What a kill ends: the command with the engine and its plugins as a crash of the machine does, the engine alone, or the command alone. */
const victims = ['everything', 'engine', 'command'] as const;
type Victim = (typeof victims)[number];

/** What was seen while the organization was deployed from nothing and killed on the way. */
export interface Observation {
  readonly kills: readonly { readonly victim: Victim; readonly created: number }[];
  /** URNs AWS was told to create, repetitions included. */
  readonly created: readonly string[];
  /** URNs AWS was creating at the moment of a kill. */
  readonly inFlight: readonly string[];
  readonly lastCode: number | null;
  readonly lastReport: string;
  readonly lastMessages: string;
}

/** Kills a deployment once so many resources have been created; false when it had ended before. */
async function killAfter(project: EngineProject, creations: number, victim: Victim): Promise<boolean> {
  const { child, ended } = project.start(['up', '--yes']);
  let running = true;
  void ended.then(() => (running = false));
  while (running && project.created().length < creations) await new Promise((resolve) => setTimeout(resolve, 50));
  let killed = running;
  if (victim === 'engine') {
    // Between two accounts there is none.
    while (running && !project.killEngine(child)) await new Promise((resolve) => setTimeout(resolve, 20));
    killed = running;
  } else if (victim === 'command') child.kill('SIGKILL');
  else project.kill(child);
  await ended;
  await project.settled(child);
  return killed;
}

async function deploy(project: EngineProject, kills: number, seed: number): Promise<Observation> {
  const next = seeded(seed);
  const inFlight = new Set<string>();
  const done: Observation['kills'][number][] = [];
  for (let round = 1; round <= kills; round++) {
    // One place in each part of the deployment, so that they lie all over it.
    const place = 1 + Math.floor(((round - 1 + next()) * leastResources) / kills);
    const created = Math.max(place, project.created().length + 1);
    const victim = victims[Math.floor(next() * victims.length)] ?? 'everything';
    if (await killAfter(project, created, victim)) done.push({ victim, created });
    const recorded = new Set(project.stacks().flatMap((stack) => project.resources(stack).map(({ urn }) => urn)));
    for (const urn of project.created()) if (!recorded.has(urn)) inFlight.add(urn);
  }
  const { code, stdout, stderr } = await project.run(['up', '--yes', '--format', 'json']);
  return {
    kills: done,
    created: project.created(),
    inFlight: [...inFlight],
    lastCode: code,
    lastReport: stdout,
    lastMessages: stderr,
  };
}

/** True for the first who asks; the tests run in several processes. */
function lock(directory: string): boolean {
  try {
    fs.mkdirSync(directory);
    return true;
  } catch {
    return false;
  }
}

/**
 * The eight accounts of the example organization, deployed under the real engine with the stub for AWS. The first test that asks deploys
 * them, killing the deployment on the way; all others get a copy of the state.
 *
 * LANDING_ZONE_KILLS   how often the deployment is killed (default 5)
 * LANDING_ZONE_SEED    seed of the places where, and of what is killed (default 1)
 * LANDING_ZONE_SHARED  directory to keep it in for further runs (default: a temporary one)
 */
export async function deployedOrganization(): Promise<{ readonly directory: string; readonly seen: Observation }> {
  const shared = process.env[sharedDirectoryVariable];
  if (shared === undefined)
    throw new Error(`${sharedDirectoryVariable} is not set; use jest.config.js beside this file`);
  const directory = path.join(shared, 'organization');
  const file = path.join(shared, 'observation.json');
  const mine = lock(path.join(shared, 'lock'));
  while (!mine && !fs.existsSync(file)) {
    if (fs.existsSync(path.join(shared, 'failed')))
      throw new Error('the organization could not be deployed; see deployment.test.ts');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  if (!fs.existsSync(file)) {
    const kills = Number(process.env['LANDING_ZONE_KILLS'] ?? 5);
    const seed = Number(process.env['LANDING_ZONE_SEED'] ?? 1);
    const project = new EngineProject();
    try {
      const seen = await deploy(project, kills, seed);
      project.save(directory);
      fs.writeFileSync(`${file}.new`, JSON.stringify(seen));
      fs.renameSync(`${file}.new`, file);
    } catch (error) {
      fs.writeFileSync(path.join(shared, 'failed'), '');
      throw error;
    } finally {
      project.close();
    }
  }
  return { directory, seen: JSON.parse(fs.readFileSync(file, 'utf8')) as Observation };
}
