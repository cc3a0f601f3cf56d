import { resourceRule } from '../../model/rule';
import { asList, asObject, asText } from '../../model/values';
import { projectType } from './project';

/** `https://user:secret@host/…` and `https://token@host/…`. Security Hub CodeBuild.1. */
export const codebuildNoCredentialsInUrl = resourceRule({
  name: 'codebuild-no-credentials-in-url',
  title: 'Source URLs of CodeBuild projects hold no credentials',
  types: [projectType],
  check({ props }, expect) {
    const judge = (place: string, read: () => unknown): void =>
      expect.that(
        () => !/^[a-z][a-z0-9+.-]*:\/\/[^/@\s]+@/i.test(asText(asObject(read())['location']) ?? ''),
        `${place}.location holds credentials; remove them and use a CodeConnections connection or source auth`,
      );
    judge('source', () => props['source']);
    expect.attempt(() => {
      const secondary = asList(props['secondarySources']);
      for (let index = 0; index < secondary.length; index++)
        judge(`secondarySources[${index}]`, () => secondary[index]);
    });
  },
});
