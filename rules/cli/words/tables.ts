import type { Locale } from '../../engine/report.ts'

/** What is said of tables whose titles are not the template's, and of what is not checked. */
export interface TableWords {
  untitled(sample: string): string
  taken(title: string, meaning: string): string
  own(read: readonly string[], passed: readonly string[]): string
  archived(count: number): string
}

export const tableWords: Readonly<Record<Locale, TableWords>> = {
  'zh-CN': {
    untitled: (sample) => `（无标题，例：${sample}）`,
    taken: (title, meaning) => `${title} → ${meaning}`,
    own: (read, passed) =>
      `不是模板的表头，按标题推测（--columns template 只接受模板）：${read.join('；')}${passed.length === 0 ? '' : `。没有读取：${passed.join('；')}`}`,
    archived: (count) => `${count} 份备案的客户已归档：参与比对，没有检查`,
  },
  en: {
    untitled: (sample) => `(no title, e.g. ${sample})`,
    taken: (title, meaning) => `${title} → ${meaning}`,
    own: (read, passed) =>
      `not the template's titles; taken for (--columns template takes the template only): ${read.join('; ')}${passed.length === 0 ? '' : `. Not read: ${passed.join('; ')}`}`,
    archived: (count) => `${count} filings of archived clients: compared with, not checked`,
  },
}
