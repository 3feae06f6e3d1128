import type { Words } from './words.ts'

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 […]',
  object: '对象 {…}',
}
const type = (name: string) => TYPES[name] ?? name
const quoted = (value: string) => (value === '' ? '' : `“${value}”`)

export const zhCN: Words = {
  help: `beian：在本机检查 ICP 备案信息，不联网

  beian check 文件|文件夹|-   检查备案信息；- 表示从标准输入读取
                              可读 JSON、NDJSON、XLSX、CSV、加密备份（.age）
      --columns template      只接受模板的表头；不写则尽量认出其他表格的列标题，并说明各列当作什么
      --passphrase-file 文件  用文件里的口令打开加密备份（也可用环境变量 BEIAN_PASSPHRASE）
      --identity-file 文件    用密钥打开加密文件
      --portfolio 文件夹      同时与其中的其他备案比对（电话、邮箱、负责人是否重复使用）
      --provider 接入商       huawei aliyun tencent baidu volcengine jdcloud miit other；不填则取备案里写的
      --today 日期            按这一天判断，YYYY-MM-DD；不填则为今天
      --pack 规则包           启用自定义规则包（JSON）
      --phones segment        按号段推断手机号归属地（自己填了的不变）；不写则只看填的内容
      --format 格式           text（默认） json sarif junit
      --locale 语言           zh-CN（默认） en

  beian template 文件.xlsx    写一份空白的表格模板：一行一份备案
  beian app-sheet 备案 表.xlsx 把一份备案的 APP 域名写成批量导入用的表格（每个 APP 最多 20 个）

  beian explain 规则          说明一条规则：提示、改法、适用范围、依据
  beian rules                 列出全部规则
      --province 代码         只列在该省适用的规则，如 440000
      --provider 接入商       只列在该接入商适用的规则
  beian lint 规则包           检查自定义规则包（JSON）能否使用；用 beian check --pack 规则包 启用
  beian backup open 备份文件  输出加密备份里的资料，每行一份；接 | beian check - 即可检查
      --out 文件夹            改为把全部文件写到这个文件夹
      --passphrase-file 文件  从文件读口令，不在终端里询问

退出码：0 没有错误；1 有错误级的问题；2 有输入无法使用（会写明文件、行或单元格、字段）
`,
  noInput: '没有写要检查的文件、文件夹或 -；用法见 beian help',
  unknownCommand: (name) => `没有“${name}”这个命令；用法见 beian help`,
  badCall: (reason) => `参数有误：${reason}；用法见 beian help`,
  noValue: (option) => `${option} 后面缺少值；用法见 beian help`,
  badOption: (option, value, allowed) => `${option} 的值“${value}”不可用；可用：${allowed}`,
  noPack: '请写出要检查的规则包文件；用法见 beian help',
  packFine: (name, changed, own) => `“${name}”可以使用：调整 ${changed} 条规则，新增 ${own} 条规则`,
  packProblem: {
    'bad-shape': (detail) => `写法不符合规则包的格式${detail === '' ? '' : `；应为 ${detail}`}`,
    'unknown-rule': (detail) => `没有规则“${detail}”`,
    'rule-exists': (detail) => `规则“${detail}”已存在；请换一个名称，或在 severity、wording 中调整它`,
    'rule-twice': (detail) => `规则“${detail}”写了两次`,
    'unknown-field': (detail) => `这里没有字段“${detail}”`,
    'wrong-operator': (detail) => `这种判断不适用于此字段（${detail}）`,
    'wrong-operand': (detail) => `比较的值类型不对，应为 ${detail}`,
    'impossible-value': (detail) =>
      `该字段不可能是“${detail}”；请用全国统一代码，见 rules/docs/schema/filing.schema.json`,
    'unknown-placeholder': (detail) => `没有占位符“{${detail}}”`,
    'too-deep': (detail) => `嵌套过深，最多 ${detail} 层`,
  },
  noRule: '请写出规则名称；全部规则见 beian rules',
  unknownRule: (id, near) => `没有规则“${id}”${near.length === 0 ? '' : `；相近的有：${near.join(' ')}`}`,
  explain: {
    topic: '主题',
    severity: '级别',
    finding: '提示',
    fix: '怎么改',
    fields: '涉及字段',
    appliesTo: '适用于',
    always: '所有备案',
    subjects: { individual: '个人', organisation: '单位' },
    since: '生效日期',
    sources: '依据',
    disputed: '另有说法',
    readOn: (day) => `查阅于 ${day}`,
    count: (rules) => `共 ${rules} 条规则`,
    provinceOnly: '* 只在部分省份适用',
  },
  noTemplateName: '请写出要生成的文件名，以 .xlsx 结尾；用法见 beian help',
  written: (file) => `已写入 ${file}`,
  exists: (file) => `${file} 已存在，没有覆盖；请换一个文件名`,
  severity: { error: '错误', warning: '警告', info: '提示' },
  fix: '怎么改：',
  source: '依据：',
  disputed: '另有说法：',
  field: (label, path, place) =>
    `字段：${label === '' ? path : `${label}（${path}）`}${place === '' ? '' : `，位置 ${place}`}`,
  namedField: (label, path) => (label === '' ? `${path}：` : `${label}（${path}）：`),
  row: (row) => `第 ${row} 行`,
  clean: (rules) => `未发现问题（${rules} 条规则）`,
  undecided: (count, missing, more) =>
    `${count} 条规则因缺少信息未能判断：${missing.join('、')}${more > 0 ? ` 等 ${missing.length + more} 项` : ''}`,
  summary: ({ filings, error, warning, info, undecided }) =>
    `共 ${filings} 份备案：${error} 个错误，${warning} 个警告，${info} 个提示；${undecided} 条规则未能判断`,
  alone: '各份备案之间没有比对；要查电话、邮箱、负责人是否重复使用，请加 --portfolio 文件夹',
  problem: {
    'not-an-object': () => '应是一份备案，即 {…} 形式的对象',
    'wrong-type': (detail, value) => `${quoted(value)}类型不对，应为${type(detail)}`,
    'unknown-key': (detail) => `备案里没有这一项，${detail === '' ? '请核对名称' : `是不是“${detail}”？`}`,
    'unknown-value': (detail, value) => `${quoted(value)}不在可选值中${detail === '' ? '' : `；可选：${detail}`}`,
    'bad-date': (_, value) => `${quoted(value)}不是有效日期，应写成 2026-01-31`,
    'bad-time': (_, value) => `${quoted(value)}不是有效时间，应写成 2026-01-31T09:30:00`,
    'too-long': (detail) => `内容过长，最多 ${detail} 个字符`,
    'too-many': (detail) => `项数过多，最多 ${detail} 项`,
    'out-of-range': (detail, value) => `${quoted(value)}超出范围，应 ${detail}`,
    unreadable: () => '无法读取',
    'not-text': () => '不是可以识别的文本，请另存为 UTF-8 后再试',
    'not-json': () => '从这里起不是有效的 JSON，请检查引号、逗号和括号',
    'too-deep': () => '嵌套过深，不是备案信息',
    'duplicate-key': (_, value) => `“${value}”写了两次，无法确定以哪个为准`,
    'no-filing': () => '里面没有备案信息',
    'not-a-workbook': () => '不是有效的 XLSX 工作簿，文件可能已损坏或已加密',
    'too-big': (detail) => `文件过大，最多 ${detail}`,
    'merged-cells': (_, value) => `单元格 ${value} 已合并，无法确定值属于哪一行；请取消合并并逐格填写`,
    'missing-column': (detail) => `缺少列“${detail}”；请使用模板的表头`,
    'unknown-column': (_, value) => `不认识列“${value}”；请使用模板的表头，或删去该列，或在列名前加 # 表示不读取`,
    'not-opened': (detail) => `加密的文件没有打开：${detail}`,
    'untitled-column': (_, value) =>
      `这一列没有列名，却有内容${value === '' ? '' : `“${value}”`}；请写上列名，或写以 # 开头的列名表示不读取`,
    'duplicate-column': (_, value) => `列“${value}”出现了两次，无法确定以哪列为准`,
    'error-value': (_, value) => `单元格的公式结果是错误值“${value}”`,
    'digits-lost': (_, value) =>
      `“${value}”已被表格软件改写成近似数，末尾的数字丢失；请把这一列设为“文本”格式后重新填写`,
    'wrong-count': (detail, value) => `“${value}”的个数与前一列不一致：应为 1 个或 ${detail} 个，用顿号分开`,
    'open-quote': () => '这一行的引号没有成对，后面的行可能被当成了同一格；请补上引号后再试',
    'not-found': () => '没有这个文件或文件夹',
    'unreadable-file': (detail) => `无法读取（${detail}）`,
    'no-files': (detail) => `文件夹里没有可读取的文件（${detail}）`,
  },
}
