import type { Organization } from '../organization/model';
import type { RunPreview, StackSpec } from '../preview/request';

/** An engine that serves many previews and stays warm between them. */
export interface Engine {
  readonly run: RunPreview;
  /** Loads ahead what a preview of the landing zone's own programs needs. */
  warm?(): void;
  close(): Promise<void>;
}

/** A Pulumi program to read. */
export interface ProgramInput {
  /** Absolute path of the directory that holds Pulumi.yaml. */
  readonly directory: string;
  readonly stack: string | undefined;
  readonly config: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** What the commands call, so that tests can put a fixed preview in its place. Nothing is loaded before it is called. */
export interface Services {
  readonly openEngine: () => Promise<Engine>;
  /** @throws InvalidLandingZone */
  readonly loadOrganization: (file: string) => Promise<Organization>;
  /** The time; exceptions end by it. */
  readonly now: () => Date;
  readonly readProgram: (input: ProgramInput) => Promise<StackSpec>;
}
