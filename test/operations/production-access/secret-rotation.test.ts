import { rotate, type SecretVersions } from '../../../operations/production-access/secret-rotation';

/** Versions of a secret in memory. */
class Versions implements SecretVersions {
  readonly texts = new Map<string, string>();
  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }
  read(label: string): Promise<string | undefined> {
    return Promise.resolve(this.texts.get(label));
  }
  stage(_versionId: string, text: string): Promise<void> {
    this.texts.set('AWSPENDING', text);
    return Promise.resolve();
  }
  enforce(): Promise<void> {
    this.texts.set('AWSCURRENT', this.texts.get('AWSPENDING') ?? '');
    return Promise.resolve();
  }
}

const old = '0'.repeat(32);
const next = 'f'.repeat(32);

async function rotateAll(versions: Versions): Promise<void> {
  for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret']) {
    await rotate({ Step, ClientRequestToken: 'version-2', SecretId: 'production-access-slack' }, versions);
  }
}

it('puts what a person staged in force', async () => {
  const versions = new Versions({ AWSCURRENT: old, NEXT: next });
  await rotateAll(versions);
  expect(versions.texts.get('AWSCURRENT')).toBe(next);
});

it('a second try goes on where the first one stopped', async () => {
  const versions = new Versions({ AWSCURRENT: old, NEXT: next });
  await rotate({ Step: 'createSecret', ClientRequestToken: 'version-2' }, versions);
  versions.texts.delete('NEXT');
  await rotateAll(versions);
  expect(versions.texts.get('AWSCURRENT')).toBe(next);
});

it.each([
  ['nobody staged one', { AWSCURRENT: old }, /no new signing secret is staged/],
  ['the old one is staged again', { AWSCURRENT: old, NEXT: old }, /is in force/],
  ['something else is staged', { AWSCURRENT: old, NEXT: 'xoxb-not-a-signing-secret' }, /no new signing secret/],
])('fails, so that an alarm is raised, when %s', async (_, texts, rule) => {
  const versions = new Versions(texts);
  await expect(rotateAll(versions)).rejects.toThrow(rule);
  expect(versions.texts.get('AWSCURRENT')).toBe(old);
  await expect(rotateAll(versions)).rejects.not.toThrow(/xoxb/);
});

it.each([null, {}, { Step: 'createSecret' }, { Step: 'other', ClientRequestToken: 'v' }])(
  'refuses the event %j',
  async (event) => {
    await expect(rotate(event, new Versions({ NEXT: next }))).rejects.toThrow('Regenerate');
  },
);
