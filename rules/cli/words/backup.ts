import type { Locale } from '../../engine/report.ts'
import type { BackupProblem, EnvelopeProblem } from '../../files/backup/index.ts'

/** Words of `beian backup`. */
export interface BackupWords {
  readonly usage: string
  readonly ask: string
  readonly noPassphrase: string
  readonly noIdentity: string
  exists(path: string): string
  envelope(problem: EnvelopeProblem): string
  content(problem: BackupProblem): string
  written(files: number, filings: number, folder: string): string
  missing(count: number): string
}

const zh: Record<EnvelopeProblem, string> = {
  'not-age': '这不是备份文件',
  'too-big': '文件太大',
  'work-factor': '这个文件要求过多的内存，没有打开',
  'other-key': '这个文件是用密钥加密的，请用 --identity-file 指定密钥文件',
  'wrong-key': '密钥文件里没有能打开它的密钥',
  'no-key': '这个文件是用口令加密的，不是用密钥',
  'wrong-passphrase': '口令不对，或者文件开头已损坏',
  damaged: '文件已损坏或不完整',
}
const en: Record<EnvelopeProblem, string> = {
  'not-age': 'this is not a backup file',
  'too-big': 'the file is too big',
  'work-factor': 'the file orders too much memory and was not opened',
  'other-key': 'the file is encrypted to a key: name a file that holds it with --identity-file',
  'wrong-key': 'no key in the key file opens it',
  'no-key': 'the file is encrypted with a passphrase, not to a key',
  'wrong-passphrase': 'the passphrase is wrong, or the start of the file is damaged',
  damaged: 'the file is damaged or incomplete',
}

const codeOf = (problem: BackupProblem): string =>
  'name' in problem && problem.name !== undefined ? `${problem.code}: ${problem.name}` : problem.code

export const backupWords: Readonly<Record<Locale, BackupWords>> = {
  'zh-CN': {
    usage: '用法：beian backup open 备份文件 [--out 文件夹] [--passphrase-file 文件 | --identity-file 密钥文件]',
    ask: '备份的口令：',
    noPassphrase: '没有口令。请在终端里输入，用 --passphrase-file 指定一个文件，或写进环境变量 BEIAN_PASSPHRASE',
    noIdentity: '密钥文件里没有以 AGE-SECRET-KEY-1 开头的密钥',
    exists: (path) => `${path} 已经存在，没有覆盖`,
    envelope: (problem) => zh[problem],
    content: (problem) =>
      problem.code === 'newer'
        ? `这份备份由更新的版本做成（${problem.version}），请先更新`
        : `备份的内容不符合格式（${codeOf(problem)}），什么都没有写出`,
    written: (files, filings, folder) => `已写出 ${files} 个文件，其中 ${filings} 份资料：${folder}`,
    missing: (count) => `注意：做备份时有 ${count} 条记录读不出来，不在里面`,
  },
  en: {
    usage: 'usage: beian backup open FILE [--out DIR] [--passphrase-file FILE | --identity-file FILE]',
    ask: 'Passphrase of the backup: ',
    noPassphrase: 'no passphrase: type it in a terminal, name a file with --passphrase-file, or set BEIAN_PASSPHRASE',
    noIdentity: 'the key file holds no line that starts with AGE-SECRET-KEY-1',
    exists: (path) => `${path} exists already and was not written over`,
    envelope: (problem) => en[problem],
    content: (problem) =>
      problem.code === 'newer'
        ? `a later version made this backup (${problem.version}); update first`
        : `the content of the backup does not fit (${codeOf(problem)}); nothing was written`,
    written: (files, filings, folder) => `${files} files written, ${filings} of them filings: ${folder}`,
    missing: (count) => `note: ${count} records could not be read when the backup was made and are not in it`,
  },
}
