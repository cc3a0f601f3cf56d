import { resourceRule } from '../../model/rule';
import { asKeyword, asList, asObject, isTrue } from '../../model/values';
import { projectType } from './project';

/** Artifacts are encrypted unless that is switched off. */
export const codebuildArtifactsEncrypted = resourceRule({
  name: 'codebuild-artifacts-encrypted',
  title: 'CodeBuild projects encrypt their artifacts',
  types: [projectType],
  check({ props }, expect) {
    const judge = (place: string, read: () => unknown): void =>
      expect.attempt(() => {
        const artifacts = asObject(read());
        if (asKeyword(artifacts['type']) === 'no_artifacts') return;
        expect.that(
          () => !isTrue(artifacts['encryptionDisabled']),
          `${place}.encryptionDisabled is true; set it to false`,
        );
      });
    judge('artifacts', () => props['artifacts']);
    expect.attempt(() => {
      const secondary = asList(props['secondaryArtifacts']);
      for (let index = 0; index < secondary.length; index++)
        judge(`secondaryArtifacts[${index}]`, () => secondary[index]);
    });
  },
});
