import type { Locale } from '../../engine/report.ts'

/** Words of `beian app-sheet`. */
export interface AppSheetWords {
  readonly call: string
  oneFiling(file: string): string
  noDomains(file: string): string
  cut(name: string, count: number): string
}

export const appSheetWords: Readonly<Record<Locale, AppSheetWords>> = {
  'zh-CN': {
    call: '请写出一份备案和要写的表格：beian app-sheet 备案文件 表格.xlsx',
    oneFiling: (file) => `${file} 里要正好有一份能用的备案；用 beian check 看哪里有误`,
    noDomains: (file) => `${file} 的 APP 里没有域名`,
    cut: (name, count) => `“${name}”有 ${count} 个域名，一次最多导入 20 个，只写了前 20 个`,
  },
  en: {
    call: 'name a filing and the table to write: beian app-sheet FILING OUT.xlsx',
    oneFiling: (file) => `${file} must hold exactly one usable filing; beian check says what is wrong`,
    noDomains: (file) => `the APPs in ${file} have no domains`,
    cut: (name, count) => `${name} has ${count} domains; one import takes 20, so only the first 20 were written`,
  },
}
