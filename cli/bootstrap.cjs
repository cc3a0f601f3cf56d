'use strict';
/*
 * Makes a fresh clone ready: dependencies installed, TypeScript built. `prestart` and `pretest` run it. It may use nothing
 * that must be installed, and only syntax old versions of Node can read, so that they get a clear message.
 */
const { createHash } = require('crypto');
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..');
const at = (...names) => path.join(root, ...names);
const lockFile = at('.landing-zone', 'bootstrap.lock');
const installStamp = at('node_modules', '.landing-zone-install');
const buildStamp = at('dist', '.landing-zone-build');

/** Same meaning as in cli/exit-codes.ts. */
const invalid = 2;
const oldestNode = 20;

function say(text) {
  process.stderr.write(text + '\n');
}

function stop(text, code) {
  say(text);
  process.exit(code);
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function modified(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** TypeScript files below a directory, in a fixed order. */
function sources(directory, found) {
  let entries;
  try {
    entries = fs.readdirSync(directory, { withFileTypes: true });
  } catch {
    return found;
  }
  for (const entry of entries) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') sources(full, found);
    } else if (entry.name.endsWith('.ts')) found.push(full);
  }
  return found;
}

function installState() {
  return sha256(fs.readFileSync(at('package-lock.json')));
}

/**
 * npm writes node_modules/.package-lock.json last, so without it an install was interrupted. An install by hand is
 * recognised by that file being newer than the lock file.
 */
function isInstalled() {
  const finished = modified(at('node_modules', '.package-lock.json'));
  if (finished === undefined) return false;
  if (read(installStamp) === installState()) return true;
  if (finished < modified(at('package-lock.json'))) return false;
  fs.writeFileSync(installStamp, installState());
  return true;
}

/** Content of everything the build reads. Modification times would rebuild after every checkout. */
function buildState() {
  const config = fs.readFileSync(at('tsconfig.json'), 'utf8');
  const files = JSON.parse(config)
    .include.reduce((found, folder) => sources(at(folder), found), [])
    .sort();
  return sha256(
    config,
    installState(),
    ...files.reduce((parts, file) => parts.concat(path.relative(root, file), fs.readFileSync(file)), []),
  );
}

function isBuilt() {
  return modified(at('dist', 'cli', 'main.js')) !== undefined && read(buildStamp) === buildState();
}

/** Runs a step in the foreground; its output goes to stderr, since stdout is data. */
function step(name, command, args, shell) {
  const start = Date.now();
  say(name);
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (error) return { ok: false, code: invalid, text: error.message };
  if (signal) return { ok: false, code: 130, text: 'interrupted' };
  if (status === 0) say(`  done in ${Math.round((Date.now() - start) / 1000)} s`);
  return { ok: status === 0, code: invalid, text: `exit code ${status}` };
}

function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [command, all, shell] =
    npm && /npm-cli\.js$/.test(npm)
      ? [process.execPath, [npm, ...args], false]
      : ['npm', args, process.platform === 'win32'];
  const result = step('Installing dependencies with npm ci; once, it takes a minute or so …', command, all, shell);
  if (!result.ok)
    return `Installing failed (${result.text}). Check the network and the messages above, then run the command again.`;
  fs.writeFileSync(installStamp, installState());
  return undefined;
}

function build() {
  const state = buildState();
  if (read(buildStamp) === undefined || modified(at('dist', 'cli', 'main.js')) === undefined) {
    // Nothing or half a build is there; the compiler must not take its own notes for the files.
    fs.rmSync(at('dist', '.tsbuildinfo'), { force: true });
  }
  const result = step(
    'Building …',
    process.execPath,
    [at('node_modules', 'typescript', 'bin', 'tsc'), '--project', at('tsconfig.json')],
    false,
  );
  if (!result.ok) {
    fs.rmSync(buildStamp, { force: true });
    fs.rmSync(at('dist', '.tsbuildinfo'), { force: true });
    return `The build failed (${result.text}); the messages above name file and line.`;
  }
  fs.writeFileSync(buildStamp, state);
  prepare();
  return undefined;
}

/** Keeps what a preview loads in one file; without it previews are only slower. */
function prepare() {
  step('Preparing …', process.execPath, [at('dist', 'cli', 'write-module-store.js')], false);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Waits while another run installs or builds; a lock whose process is gone was left by an interrupted one. */
function lock() {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  let told = false;
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(read(lockFile));
    const age = Date.now() - (modified(lockFile) || Date.now());
    if (owner > 0 ? !isAlive(owner) : age > 5000) {
      fs.rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) say(`Waiting for another run that installs or builds (process ${owner || 'starting'}) …`);
    told = true;
    sleep(200);
  }
}

function main() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    stop(
      `Node ${process.versions.node} is too old: Node ${oldestNode} or newer is needed. Get it from https://nodejs.org`,
      invalid,
    );
  }
  if (isInstalled() && isBuilt()) return;
  lock();
  let problem;
  try {
    // The run that was waited for may have done it all.
    if (!isInstalled()) problem = install();
    if (problem === undefined && !isBuilt()) problem = build();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
  if (problem !== undefined) stop(problem, invalid);
}

main();
