import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './protocol';
import { PreviewThread } from './preview-thread';

// Entry point of the preview thread; see `ThreadEngine` for the other side.
const port = parentPort;
if (!port) throw new Error('the preview thread is started by ThreadEngine, not by hand');

const thread = new PreviewThread((message: FromThread) => port.postMessage(message));
port.on('message', (message: ToThread) => thread.receive(message));
