// What the command meets outside of reports: outputs that are inputs, full disks, closed pipes, signals, links, pipes, names. It
// says what is wrong, loses nothing and leaves nothing behind.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { loadChecker } from '../../dist/index.js';
import { asDocx } from '../fixtures/made-files.mjs';
import { asDocument, asHtml, asText, madeReport } from '../fixtures/made-report.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const hanging = fileURLToPath(new URL('../fuzz/seeds/pdfjs/endless-widths.pdf', import.meta.url));
const checker = await loadChecker();
const form = checker.catalogue().forms['2021'];
const report = madeReport(form);
const document = asDocument(report, form);
const html = asHtml(document);
const isLinux = process.platform === 'linux';
const onLinux = isLinux ? {} : { skip: 'needs Linux' };

let home;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'ogi-faults-'));
});
after(() => rm(home, { recursive: true }));

/** A fresh folder with these files. */
let count = 0;
async function folderOf(files) {
  const folder = join(home, String(++count));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

function ogiCheck(cwd, ...args) {
  return ogiCheckWith({ cwd }, ...args);
}

function ogiCheckWith(options, ...args) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    ...options,
  });
  assert.equal(signal, null, `ended by ${signal}: ${args.join(' ')}`);
  assert.doesNotMatch(stderr ?? '', /^ {4}at /m, 'a stack trace is no message');
  return { status, stdout, stderr };
}

const shell = (cwd, script, ...args) =>
  spawnSync('bash', ['-c', script, 'bash', process.execPath, cli, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });

test('a file that cannot be read takes away no list of last time; an archive without files is said to be empty', async () => {
  const packed = zipSync({ '__MACOSX/._a.docx': new Uint8Array(9) });
  const folder = await folderOf({
    'list.txt': 'of last time',
    'broken.docx': 'PK\u0003\u0004broken',
    'a.zip': packed,
  });
  for (const input of ['missing.docx', 'broken.docx']) {
    assert.equal(ogiCheck(folder, 'check', input, '-o', 'list.txt').status, 2);
    assert.equal(await readFile(join(folder, 'list.txt'), 'utf8'), 'of last time');
  }
  const { status, stderr } = ogiCheck(folder, 'check', 'a.zip');
  assert.equal(status, 2);
  assert.match(stderr, /a\.zip.*没有可检查的内容/);
  assert.doesNotMatch(stderr, /程序出错/);
});

test('an option that names an empty folder is not passed over', async () => {
  const folder = await folderOf({ 'in.html': html });
  await mkdir(join(folder, '空'));
  for (const option of [
    '--last-year',
    '--members',
    '--roster',
    '--waivers',
    '--figures',
    '--settings',
  ]) {
    const { status, stdout, stderr } = ogiCheck(folder, 'check', 'in.html', option, '空');
    assert.equal(status, 2, option);
    assert.equal(stdout, '');
    assert.match(stderr, /“空”里没有文件/);
  }
});

test('a folder without files among other inputs is told of', async () => {
  const folder = await folderOf({ 'in.html': html });
  await mkdir(join(folder, '空'));
  const { status, stdout, stderr } = ogiCheck(folder, 'check', '空', 'in.html');
  assert.equal(status, 0);
  assert.match(stdout, /42 项勾稽关系全部成立/);
  assert.match(stderr, /“空”里没有文件/);
});

test('figures and settings that the core does not take are told with their file and the limit', async () => {
  const line = 'requests.received.total,1,甲\n';
  const lists = {
    lost_first: Array.from({ length: 1001 }, () => ({ word: '甲乙', right: '丙丁' })),
  };
  const folder = await folderOf({
    'in.html': html,
    'wrong.csv': 'requests.received.total,=1+1,甲\n',
    'letters.csv': `${line}requests.granted.total,3abc\n`,
    'many.csv': line.repeat(10_001),
    'most.csv': line.repeat(10_000),
    'many.json': JSON.stringify({ schema: 'ogi-settings/1', lists }),
  });
  for (const [option, file, reason] of [
    ['--figures', 'wrong.csv', /“wrong\.csv”：选项 figures 中的“=1\+1”不是数/],
    ['--figures', 'letters.csv', /“letters\.csv”.*第 2 行：“3abc”不是数/],
    ['--figures', 'many.csv', /“many\.csv”：选项 figures 合计最多 10000 项/],
    ['--settings', 'many.json', /“many\.json”：选项 settings\.lists 合计最多 1000 项/],
  ]) {
    const { status, stdout, stderr } = ogiCheck(folder, 'check', 'in.html', option, file);
    assert.equal(status, 2, file);
    assert.equal(stdout, '');
    assert.match(stderr, reason);
    assert.doesNotMatch(stderr, /in\.html/);
  }
  const most = ['check', 'in.html', '--figures', 'most.csv', '-o', 'out.txt'];
  assert.equal(ogiCheck(folder, ...most).status, 0);
});

test('what a file says is escaped in what is converted, for a terminal obeys it', async () => {
  const folder = await folderOf({
    'in.html': html.replace('本年度，我局', '本年度\u202e，我\u009b局'),
  });
  const { status, stdout } = ogiCheck(folder, 'convert', 'in.html');
  assert.equal(status, 0);
  assert.doesNotMatch(stdout, /[\u0080-\u009f\u202a-\u202e]/);
  JSON.parse(stdout);
});

test('no input is written to: by its name, by a link, in a folder, as a companion, as standard input', async () => {
  const folder = await folderOf({ 'in.html': html, '局/a.html': html, 'other.html': html });
  await symlink('in.html', join(folder, 'link.html'));
  await link(join(folder, 'in.html'), join(folder, 'hard.html'));
  await symlink('局', join(folder, '局二'));
  const attempts = [
    ['check', 'in.html', '-o', 'in.html'],
    ['check', 'in.html', '-o', './局/../in.html'],
    ['check', 'in.html', '-o', join(folder, 'in.html')],
    ['check', 'in.html', '-o', 'link.html'],
    ['check', 'in.html', '-o', 'hard.html'],
    ['check', 'link.html', '-o', 'in.html'],
    ['check', '局', '-o', '局/a.html'],
    ['check', '局二', '-o', '局/a.html'],
    ['check', 'other.html', '--last-year', 'in.html', '-o', 'in.html'],
    ['check', 'other.html', '--members', '局', '-o', '局二/a.html'],
    ['check', 'other.html', '--roster', 'in.html', '-o', 'in.html'],
    ['recognise', 'in.html', '-o', 'in.html'],
    ['recognise', 'in.html', '-o', 'link.html'],
  ];
  for (const args of attempts) {
    const { status, stdout, stderr } = ogiCheck(folder, ...args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /是同一个文件，不能写入/, args.join(' '));
  }
  const piped = shell(folder, '"$1" "$2" check - -o in.html < in.html');
  assert.equal(piped.status, 2);
  for (const name of ['in.html', '局/a.html', 'other.html']) {
    assert.equal(await readFile(join(folder, name), 'utf8'), html, name);
  }
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('what is written takes its place when it is whole: links, rights and what was there stay until then', async () => {
  const folder = await folderOf({ 'in.html': html, 'old.csv': 'old', 'real.csv': 'old' });
  await chmod(join(folder, 'old.csv'), 0o640);
  await symlink('real.csv', join(folder, 'to-real.csv'));
  for (const name of ['old.csv', 'to-real.csv', 'new.csv']) {
    assert.equal(ogiCheck(folder, 'check', 'in.html', '--format', 'csv', '-o', name).status, 0);
    assert.match(await readFile(join(folder, name), 'utf8'), /^\ufeff序号,/);
  }
  assert.equal((await stat(join(folder, 'old.csv'))).mode & 0o777, 0o640);
  assert.match(await readFile(join(folder, 'real.csv'), 'utf8'), /^\ufeff序号,/);
  // A run that fails leaves what was there.
  await writeFile(join(folder, 'old.csv'), 'old');
  const failed = ['check', 'in.html', '--members', 'no-such.docx', '-o', 'old.csv'];
  assert.equal(ogiCheck(folder, ...failed).status, 2);
  assert.equal(await readFile(join(folder, 'old.csv'), 'utf8'), 'old');
  assert.equal(ogiCheck(folder, 'recognise', 'no-such.html', '-o', 'old.csv').status, 2);
  assert.equal(await readFile(join(folder, 'old.csv'), 'utf8'), 'old');
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
  assert.match(ogiCheck(folder, 'check', 'in.html', '-o', '.').stderr, /是文件夹/);
  assert.match(ogiCheck(folder, 'check', 'in.html', '-o', 'no/x.csv').stderr, /不能写入：不存在/);
});

test('a list in the folder that it lists is not of its files', async () => {
  const folder = await folderOf({ 'a.html': html, 'b.html': html });
  const { status, stdout } = ogiCheck(folder, 'check', '.', '-o', 'list.txt');
  assert.equal(status, 0);
  assert.equal(stdout, '');
  assert.match(await readFile(join(folder, 'list.txt'), 'utf8'), /共 2 个文件：2 个没有错误/);
  const led = shell(folder, '"$1" "$2" check . > led.txt; echo $?');
  assert.equal(
    led.stdout.trim(),
    '1',
    'the list before is no report; the one that is written is left out',
  );
  assert.match(
    await readFile(join(folder, 'led.txt'), 'utf8'),
    /共 3 个文件：2 个没有错误，1 个有错误/,
  );
});

test('recognise -o writes what check takes', async () => {
  const folder = await folderOf({ 'in.html': html });
  assert.equal(ogiCheck(folder, 'recognise', 'in.html', '-o', 'r.json').status, 0);
  const { status, stdout } = ogiCheck(folder, 'check', 'r.json', '--format', 'json');
  assert.equal(status, 0);
  const { file: _, ...result } = JSON.parse(stdout);
  const fromHtml = JSON.parse(ogiCheck(folder, 'check', 'in.html', '--format', 'json').stdout);
  assert.deepEqual({ file: 'in.html', ...result }, fromHtml);
});

test(
  'a full disk is told of, under -o and under standard output, with one file and with forty',
  onLinux,
  async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`多/${at}.html`, html]));
    const folder = await folderOf({ 'in.html': html, ...many });
    for (const input of ['in.html', '多']) {
      const named = ogiCheck(folder, 'check', input, '-o', '/dev/full');
      assert.equal(named.status, 2, input);
      assert.match(named.stderr, /“\/dev\/full”不能写入：磁盘已满/);
      const led = shell(folder, '"$1" "$2" check "$3" > /dev/full', input);
      assert.equal(led.status, 2, input);
      assert.match(led.stderr, /标准输出不能写入：磁盘已满/);
      assert.doesNotMatch(led.stderr, /^ {4}at /m);
    }
    for (const args of ['rules', '--help']) {
      const { status, stderr } = shell(folder, '"$1" "$2" "$3" > /dev/full', args);
      assert.equal(status, 2, args);
      assert.match(stderr, /磁盘已满/);
    }
  },
);

test('a disk that fills up in the middle keeps what was there', onLinux, async (context) => {
  const folder = await folderOf({ 'in.html': html });
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const mounted = shell(folder, 'mount -t tmpfs -o size=16k tmpfs disk');
  if (mounted.status !== 0) return context.skip('no right to mount');
  try {
    await writeFile(join(disk, 'r.json'), 'old');
    const { status, stderr } = ogiCheck(folder, 'recognise', 'in.html', '-o', 'disk/r.json');
    assert.equal(status, 2);
    assert.match(stderr, /磁盘已满/);
    assert.deepEqual(await readdir(disk), ['r.json']);
    assert.equal(await readFile(join(disk, 'r.json'), 'utf8'), 'old');
    // Led there, it is partly written; that it is not whole is said.
    const led = shell(folder, '"$1" "$2" recognise in.html > disk/led.json');
    assert.equal(led.status, 2);
    assert.match(led.stderr, /标准输出不能写入：磁盘已满/);
  } finally {
    shell(folder, 'umount disk');
  }
});

test(
  'a reader of the output that has seen enough ends the command, quietly and not with 0',
  onLinux,
  async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`多/${at}.html`, html]));
    const folder = await folderOf(many);
    const script = '"$1" "$2" check 多 --format jsonl | head -c 10 > /dev/null; echo $PIPESTATUS';
    const { stdout, stderr } = shell(folder, script);
    assert.equal(stdout.trim(), '141');
    assert.equal(stderr, '');
    assert.equal(
      shell(folder, '"$1" "$2" check no-such 2>&1 >/dev/null | true; echo $?').stdout,
      '0\n',
    );
  },
);

test(
  'a signal ends the command and all its processes, and what was half written',
  onLinux,
  async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL']) {
      const folder = await folderOf({ 'a.html': html, 'z.html': html, 'out.json': 'old' });
      // The list is begun before the file that hangs.
      const args = ['check', 'a.html', hanging, 'z.html', '--format', 'json', '-o', 'out.json'];
      const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' });
      const readers = await until(async () => {
        const found = await childrenOf(child.pid);
        return found.length > 0 && readdir(folder).then((all) => all.length > 3 && found);
      });
      child.kill(signal);
      const [, by] = await once(child, 'exit');
      assert.equal(by, signal);
      // Killed itself, it cannot end them; they notice unless they hang.
      if (signal !== 'SIGKILL') {
        await until(async () => (await aliveOf(readers)).length === 0);
        assert.deepEqual((await readdir(folder)).sort(), ['a.html', 'out.json', 'z.html']);
      }
      for (const pid of await aliveOf(readers)) process.kill(pid, 'SIGKILL');
      assert.equal(await readFile(join(folder, 'out.json'), 'utf8'), 'old');
    }
  },
);

async function until(condition) {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const answer = await condition();
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error('waited in vain');
}
/** Of all processes: whose child each is, and whether it has ended and only waits to be asked how. */
async function processes() {
  const found = [];
  for (const pid of await readdir('/proc')) {
    const text =
      /^\d+$/.test(pid) && (await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ''));
    const [, state, parent] = /\) (\S) (\d+)/.exec(text || '') ?? [];
    if (state) found.push({ pid: Number(pid), parent: Number(parent), isAlive: state !== 'Z' });
  }
  return found;
}
const childrenOf = async (pid) =>
  (await processes())
    .filter(({ parent, isAlive }) => parent === pid && isAlive)
    .map(({ pid }) => pid);
const aliveOf = async (pids) =>
  (await processes())
    .filter(({ pid, isAlive }) => pids.includes(pid) && isAlive)
    .map(({ pid }) => pid);

test(
  'pipes, devices and loops of links are told of, each an entry; none is waited for',
  onLinux,
  async () => {
    const folder = await folderOf({ '局/a.html': html, '局/里/b.html': html });
    assert.equal(shell(folder, 'mkfifo 局/管道').status, 0);
    await symlink('loop2', join(folder, '局/loop1'));
    await symlink('loop1', join(folder, '局/loop2'));
    await symlink('..', join(folder, '局/里/up'));
    await symlink('gone', join(folder, '局/dangling'));
    const { status, stderr } = ogiCheck(folder, 'check', '局', '--format', 'jsonl');
    assert.equal(status, 2);
    assert.match(stderr, /共 6 个文件：2 个没有错误，0 个有错误，4 个未能读取/);
    assert.match(stderr, /“局\/管道”不是普通文件/);
    assert.match(stderr, /“局\/loop1”是循环的链接/);
    assert.match(stderr, /“局\/dangling”不存在/);
    assert.match(ogiCheck(folder, 'check', '/dev/zero').stderr, /不是普通文件/);
    assert.match(ogiCheck(folder, 'check', '局/loop1').stderr, /是循环的链接/);
    assert.match(ogiCheck(folder, 'check', '局/a.html/x').stderr, /不存在/);
    // What the shell has opened is read.
    const led = shell(folder, '"$1" "$2" check <(cat 局/a.html) 局/a.html --format jsonl');
    assert.equal(led.status, 0);
    assert.equal(shell(folder, '"$1" "$2" check /dev/stdin < 局/a.html').status, 0);
    const endless = shell(folder, '"$1" "$2" check - < /dev/zero');
    assert.equal(endless.status, 2);
    assert.match(endless.stderr, /太大/);
  },
);

test('a file that goes while others are read is one entry', onLinux, async () => {
  const folder = await folderOf({ 'a.html': html, 'z.html': html });
  const args = ['check', hanging, 'a.html', 'z.html', '--jobs', '1', '--format', 'jsonl'];
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const [reader] = await until(async () => {
    const found = await childrenOf(child.pid);
    return found.length > 0 && found;
  });
  await rm(join(folder, 'a.html'));
  // A reader that dies is told of, and replaced.
  process.kill(reader, 'SIGKILL');
  const [status] = await once(child, 'close');
  assert.equal(status, 2);
  assert.match(stderr, /endless-widths\.pdf”内容异常/);
  assert.match(stderr, /“a\.html”不存在/);
  assert.match(stderr, /1 个没有错误，0 个有错误，2 个未能读取/);
});

test('files that may not be read are told of', onLinux, async (context) => {
  if (process.getuid() === 0) return context.skip('everything is readable to root');
  const folder = await folderOf({ 'a.html': html, '锁/b.html': html });
  await chmod(join(folder, 'a.html'), 0);
  await chmod(join(folder, '锁'), 0);
  const { status, stderr } = ogiCheck(folder, 'check', '.');
  await chmod(join(folder, '锁'), 0o700);
  assert.equal(status, 2);
  assert.match(stderr, /“a\.html”没有权限/);
  assert.match(stderr, /“锁”没有权限/);
});

test(
  'names that are not UTF-8 are read, from a folder and from the command line',
  onLinux,
  async () => {
    const folder = await folderOf({ 'x/keep': '' });
    await rm(join(folder, 'x/keep'));
    // 年报 in GBK, and bytes that are no text at all.
    const names = [
      [0xc4, 0xea, 0xb1, 0xa8],
      [0xff, 0xfe, 0x31],
      [0xff, 0xfd, 0x31],
    ];
    for (const name of names) {
      const path = Buffer.concat([
        Buffer.from(`${folder}/x/`),
        Buffer.from(name),
        Buffer.from('.html'),
      ]);
      await writeFile(path, html);
    }
    for (const script of [
      '"$1" "$2" check x --format jsonl',
      '"$1" "$2" check x/* --format jsonl',
    ]) {
      const { status, stdout } = shell(folder, script);
      assert.equal(status, 0, script);
      const results = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(
        results.map(({ verdict }) => verdict),
        ['pass', 'pass', 'pass'],
        script,
      );
      assert.ok(
        results.some(({ file }) => file === 'x/年报.html'),
        script,
      );
    }
    const one = shell(folder, `"$1" "$2" check x/$'\\xc4\\xea'*.html --format json`);
    assert.equal(JSON.parse(one.stdout).file, 'x/年报.html');
    assert.equal(shell(folder, `"$1" "$2" check $'no\\xff.html'`).status, 2);
  },
);

test('nothing of a name or a text works on a terminal', onLinux, async () => {
  const evil = '\u001b]0;x\u0007\u001b[2J\r\n\u009b31m\u202e1\u2066\u2028';
  const bad = {
    ...report,
    title: `${report.title}${evil}`,
    organ: `局${evil}`,
    cells: { ...report.cells, 'requests.granted.total': `9${evil}` },
    sections: { ...report.sections, 1: `${report.sections?.[1] ?? ''}\n${evil}收到申请7件。` },
  };
  const name = `a\u001b[31m\nogi-check: 没有错误\u202eb`;
  const folder = await folderOf({
    [`${name}.json`]: JSON.stringify(bad),
    [`${name}.docx`]: 'PK\u0003\u0004 not a zip',
    [`${name}.xlsx`]: zipSync({
      '_rels/.rels': new Uint8Array(0),
      [`x${evil}`]: new Uint8Array(1),
    }),
    [`${name}.jpg`]: Buffer.from('ffd8ffe000104a464946', 'hex'),
    'packed.zip': zipSync({
      [`a${evil}.html`]: new TextEncoder().encode(html),
      'b.txt': new Uint8Array(0),
    }),
  });
  const obeyed =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
  for (const format of ['text', 'list', 'csv', 'json', 'jsonl', 'sarif']) {
    for (const language of format === 'text' ? ['zh-CN', 'en'] : ['en']) {
      const given = ['check', '.', 'no\u001b[1m\nsuch', '--format', format, '--language', language];
      const { stdout, stderr } = ogiCheck(folder, ...given);
      assert.doesNotMatch(
        format === 'csv' ? stdout.replaceAll('\r\n', '\n') : stdout,
        obeyed,
        format,
      );
      assert.doesNotMatch(stderr, obeyed, format);
      for (const line of stderr.trimEnd().split('\n')) {
        assert.doesNotMatch(line, /^ogi-check: 没有错误/, 'a name makes no line of its own');
      }
    }
  }
  for (const args of [
    ['recognise', `${name}.json`],
    ['recognise', `${name}.json`, '--claims'],
    ['check', '--x\u001b[1m'],
    ['ch\u001b[1m\neck'],
    ['check', `${name}.json`, '--last-year', `${name}.docx`],
    ['check', `${name}.json`, '--waivers', `${name}.docx`],
    ['check', `${name}.json`, '-o', `${name}.json`],
    ['check', `${name}.json`, '-o', `no\u001b[1m\n/x`],
  ]) {
    const { stdout, stderr } = ogiCheck(folder, ...args);
    assert.doesNotMatch(stdout + stderr, obeyed, args.join(' '));
    assert.doesNotMatch(stderr, /^ogi-check: 没有错误/m);
  }
  // Programs get the name and the text as they are.
  const [first] = JSON.parse(ogiCheck(folder, 'check', '.', '--format', 'json').stdout).filter(
    ({ file }) => file?.endsWith('.json'),
  );
  assert.equal(first.file, `${name}.json`);
});

test('ten thousand files in one run', { timeout: 300_000 }, async () => {
  const folder = await folderOf({
    'all/0.json': JSON.stringify({ schema: 'ogi-report/1', cells: {} }),
  });
  const files = 10_000;
  for (let at = 1; at < files; at++)
    await link(join(folder, 'all/0.json'), join(folder, `all/${at}.json`));
  const script = `"$1" --max-old-space-size=96 "$2" check all --format "$3" > out 2> err`;
  const { status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, cli, 'jsonl'], {
    cwd: folder,
  });
  assert.equal(status, 1);
  const lines = (await readFile(join(folder, 'out'), 'utf8')).trimEnd().split('\n');
  assert.equal(lines.length, files);
  assert.equal(JSON.parse(lines[files - 1]).file, `all/${files - 1}.json`);
  assert.match(
    await readFile(join(folder, 'err'), 'utf8'),
    /共 10000 个文件：0 个没有错误，10000 个有错误/,
  );
});

test('an archive of reports is as many files: names, order, nesting, limits', async () => {
  const spoilt = asHtml(
    asDocument({ ...report, cells: { ...report.cells, 'requests.granted.total': '9999' } }, form),
  );
  const encoded = (text) => new TextEncoder().encode(text);
  const inner = zipSync({ 'c.html': encoded(html), 'd.txt': encoded(asText(document)) });
  const folder = await folderOf({
    'all.zip': zipSync({
      '局/a.docx': asDocx(document),
      '局/b.html': encoded(spoilt),
      '局/~$a.docx': encoded('x'),
      '局/inner.zip': inner,
      '局/扫描.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
    }),
    'deep.zip': [1, 2, 3, 4].reduce(
      (zip) => zipSync({ 'a.zip': zip, 'b.html': encoded(html) }),
      inner,
    ),
    'after.html': html,
  });
  const expected = [
    '局/a.docx',
    '局/b.html',
    '局/inner.zip/c.html',
    '局/inner.zip/d.txt',
    '局/扫描.jpg',
  ];
  for (const jobs of ['1', '3']) {
    const given = ['check', 'all.zip', 'after.html', '--format', 'jsonl', '--jobs', jobs];
    const { status, stdout, stderr } = ogiCheck(folder, ...given);
    assert.equal(status, 2);
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      results.map(({ file }) => file),
      [...expected.map((name) => `all.zip/${name}`), 'after.html'],
    );
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ['pass', 'fail', 'pass', 'pass', undefined, 'pass'],
    );
    assert.match(stderr, /“all\.zip\/局\/扫描\.jpg”是图片/);
    assert.match(stderr, /共 6 个文件：4 个没有错误，1 个有错误，1 个未能读取/);
  }
  // Alone, and from standard input, it is a list too.
  const alone = JSON.parse(ogiCheck(folder, 'check', 'all.zip', '--format', 'json').stdout);
  assert.equal(alone.length, 5);
  const input = await readFile(join(folder, 'all.zip'));
  const piped = ogiCheckWith({ cwd: folder, input }, 'check', '-', '--format', 'json');
  assert.deepEqual(
    JSON.parse(piped.stdout).map(({ file }) => file),
    expected.map((name) => `-/${name}`),
  );
  const deep = ogiCheck(folder, 'check', 'deep.zip', '--format', 'jsonl');
  assert.equal(deep.status, 2);
  assert.equal(deep.stdout.match(/"verdict":"pass"/g).length, 3);
  assert.match(deep.stderr, /“deep\.zip\/a\.zip\/a\.zip\/a\.zip”是压缩包，里面有 2 个文件/);
  // Members may come packed; last year's report and `recognise` want one.
  const members = JSON.parse(
    ogiCheck(folder, 'check', 'after.html', '--members', 'all.zip', '--format', 'json').stdout ||
      '{}',
  );
  assert.deepEqual(members, {}, 'one of the members is a picture');
  for (const args of [
    ['recognise', 'all.zip'],
    ['check', 'after.html', '--last-year', 'all.zip'],
  ]) {
    const { status, stderr } = ogiCheck(folder, ...args);
    assert.equal(status, 2);
    assert.match(stderr, /压缩包，里面有 4 个文件|只能给出一份|图片/);
  }
});

test('waivers of another shape are refused with the place', async () => {
  const folder = await folderOf({ 'in.html': html });
  for (const [json, place] of [
    ['[{"finding":3,"reason":"x"}]', '/0/finding'],
    [
      '{"waivers":[{"finding":"OGI1/1/1","reason":"x"},{"finding":"OGI1/1/1","reason":true}]}',
      '/waivers/1/reason',
    ],
    ['{"waivers":{}}', '/waivers'],
    ['[null]', '/0/finding'],
  ]) {
    await writeFile(join(folder, 'w.json'), json);
    const { status, stderr } = ogiCheck(folder, 'check', 'in.html', '--waivers', 'w.json');
    assert.equal(status, 2, json);
    assert.ok(stderr.includes(`（${place} 处不对）`), stderr);
  }
});
