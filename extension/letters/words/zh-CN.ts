/** Texts around a drafted letter. The letters themselves are Chinese in every language. */
export const zhCN = {
  draft: '起草',
  draftOf: '起草：{name}',
  title: '草稿：{name}',
  print: '打印',
  copy: '复制文字',
  copied: '已复制。',
  copiedShort: '已复制，请尽快粘贴：里面有证件号码或电话，45 秒后剪贴板会清空。',
  copyFailed: '浏览器没有允许复制，请在下面选中文字后复制。',
  ours: '这是备案助手拟的草稿，不是官方模板。接入商或管局有自己的模板时，以它的模板为准；有的省只收本省模板，请先问清楚。下面的字句请逐句核对，属实才签。',
  hand: '签名、盖章和日期都由本人手写或加盖，这里一律不填。这段说明不会打印。',
  how: '这份材料的要求',
  sources: '出处：{sources}',
  blanks: '资料里没有、留作空白的：{fields}',
  toWrite: '只有您能写的，留作空白：{fields}',
  gone: '起草这份文件的侧边栏已经关闭，草稿没有保存。请回到侧边栏的“证件”里重新起草。',
} as const
