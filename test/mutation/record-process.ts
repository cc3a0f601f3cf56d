import { PreviewThread } from '../../preview/fast/preview-thread';
import { InProcessPack } from '../../preview/fast/pack-host';
import type { AnalyzerResource, AnalyzerStackResource } from '../../preview/packs/pack';
import type { FromThread, ToThread } from '../../preview/fast/protocol';

/** What the recording process tells its parent. */
export type Recorded =
  | { readonly kind: 'input'; readonly resource: AnalyzerResource }
  | { readonly kind: 'stack'; readonly resources: readonly AnalyzerStackResource[] }
  | { readonly kind: 'engine'; readonly message: FromThread };

const tell = (message: Recorded): void => {
  process.send?.(message);
};

/** Shows what the preview hands to a pack, and lets the pack judge as ever. */
function watchPacks(): void {
  const { analyze, analyzeStack } = InProcessPack.prototype;
  InProcessPack.prototype.analyze = function (resource) {
    tell({ kind: 'input', resource });
    return analyze.call(this, resource);
  };
  InProcessPack.prototype.analyzeStack = function (resources) {
    tell({ kind: 'stack', resources });
    return analyzeStack.call(this, resources);
  };
}

/** Before the preview puts its own in its place, which asks here. */
const enter = process.chdir.bind(process);

watchPacks();
const engine: PreviewThread = new PreviewThread((message) => {
  if (message.kind === 'enter-now') {
    // The program waits for the answer in shared memory; here both sides are one process.
    enter(message.directory);
    Atomics.store(message.done, 0, 1);
    return;
  }
  if (message.kind !== 'enter') {
    tell({ kind: 'engine', message });
    return;
  }
  enter(message.directory);
  engine.receive({ kind: 'entered', id: message.id, error: undefined });
});
process.on('disconnect', () => process.exit());
process.on('message', (message: ToThread) => engine.receive(message));
