/** How reviewers word in Chinese what the rules word otherwise, and what is left of a sentence to compare. Pure. */
import type { Tongue } from './notice-tongue.ts'

const HAN = /\p{Script=Han}/u

/** Reviewers' words for what the rules call otherwise. Data. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/所有者|所有人|持有者|持有人|注册人|注册主体/g, '注册者'],
  [/(应急|紧急)(联系人?)?(的?手机)(号码|号)?/g, '应急电话'],
  [/手机号码|移动电话|手机号/g, '手机号'],
  [/MD5(值|指纹)?|SHA-?1(值|指纹)?|签名指纹/gi, '证书指纹'],
  [/不清晰|不清楚|模糊/g, '看不清'],
  [/应急联系电话|紧急联系电话|紧急电话|紧急联系人电话/g, '应急电话'],
  [/电子邮件地址|电子邮箱|邮件地址|邮箱地址/g, '邮箱'],
  [/身份证件?|证件/g, '证件'],
  [/(已经?|已过)(失效|过期|到期|有效期)|过了有效期|超过有效期/g, '已过期'],
  [/备案主体|主办单位|主办者|主体单位/g, '主办单位'],
  [/重复使用|已被使用|被占用|已使用/g, '已出现在别的主体'],
  [/(?<=名称[^，。；]{0,8})重复/g, '重名 都叫'],
  [/重复/g, '已出现在别的主体'],
  [/不一致|不相符|不符|不匹配/g, '不一致'],
  [
    /已?被?(其他|其它|别的|另一个?|其他单位的?)(备案)?(主体|单位|用户)(的?负责人)?(使用|占用|绑定)(过|了)?/g,
    '已出现在别的主体',
  ],
  [/在途(订单|备案)?|正在办理的备案|未完结的?(订单|备案)/g, '有订单正在办理'],
  [/签字盖章|未盖章|加盖公章/g, '盖章'],
  [/反光|有光斑/g, '反光 照片'],
  [/两个负责人|两位负责人|两名负责人|主体负责人(和|与)(网站|服务|互联网信息服务)负责人/g, '两个人'],
  [/相同|一样|一致为/g, '都是'],
  [/通讯地址|联系地址/g, '通信地址'],
  [/未(上传|提供|提交)|缺少|没有上传/g, '还没有上传'],
  [/(已经?|被)(注销|吊销)|经营异常|严重违法失信/g, '单位登记状态异常'],
  [/注册地(址)?(不在本省|(在|为|是|属于)?(外省|省外|外地))|不在本省注册/g, '单位不能跨省备案 证件所在省'],
  [/打不通|无人接听|无法接通|联系不上|接不通|关机|空号|停机/g, '确认号码是本人在用 能接通'],
  [/不(能|得|可)?(带有?|包?含有?|出现|使用)/g, '里有'],
  [/(?<=个人[^。；]{0,24}名称[^。；]{0,12})(公司|商城|商店|集团|企业)/g, '$1 像单位或经营网站'],
]
/** What every notice says, whatever it is about. */
const BOILERPLATE =
  /(请|须|需)?(您)?(及时|尽快|重新)?(办理)?(修改|更换|更新|补充|核实|核对|确认|完善|调整|上传|提交)后?(再|重新)?(提交|上传|办理)?|备案信息|备案申请|审核(不)?通过|驳回|退回|不符合要求|要求|谢谢|如有疑问|联系(我们|客服)/g

const said = (notice: string): string => {
  let text = notice
  for (const [pattern, word] of SAYINGS) text = text.replace(pattern, word)
  return text
}

/** Pairs of Chinese characters, and whole words of other letters. */
function grams(text: string): ReadonlySet<string> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{\w+\}/g, ' ')
  const found = new Set<string>()
  for (const run of plain.match(/\p{Script=Han}+|[a-z0-9]{2,}/gu) ?? []) {
    if (!HAN.test(run)) found.add(run)
    else for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2))
  }
  return found
}

export const chinese: Tongue = {
  words: (text) => grams(said(text)),
  wordsOfNotice: (text) => grams(said(text).replace(BOILERPLATE, ' ')),
  of: (text) => text.zh,
}
