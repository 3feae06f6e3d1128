/** How reviewers word in Chinese what the rules word otherwise, and what is left of a sentence to compare. Pure. */
import type { Tongue } from './notice-tongue.ts'

const HAN = /\p{Script=Han}/u

/** “The holder in the domain’s certificate” is the domain’s: the paper is where it was read, and is there. */
export const ofDocument = (text: string): string =>
  text.replace(/证书(?:上|里|中)?的?(?=所有|持有|登记人|注册人|注册者|注册主体|姓名|名称)/g, '')

/** Reviewers' words for what the rules call otherwise. Data. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  // What is forbidden is what was found, and what is asked for is what was not.
  [
    /(不能|不得|不可以?|不应该?|不允许|不要)(完全)?(相同|一样|同样|一致|共用)|(必须|须|应当?|需要?)(互)?(不同|不一致|不相同)/g,
    '都是 共用',
  ],
  [/(必须|须|应当?|需要?|请?保持)(完全)?(一致|相同)/g, '不一致'],
  [/联系方式/g, '手机号 邮箱'],
  [/所有者|所有人|所有权人|持有者|持有人|登记人|注册人|注册主体/g, '注册者'],
  [/(应急|紧急)(联系)?人?的?(手机|电话|联系方式|号码)(号码|号)?|(应急|紧急)联系人/g, '应急电话'],
  [/手机号码|移动电话|手机号/g, '手机号'],
  [/MD5(值|指纹)?|SHA-?1(值|指纹)?|签名指纹/gi, '证书指纹'],
  [/不清晰|不清楚|模糊/g, '看不清'],
  [/电子邮件地址|电子邮箱|邮件地址|邮箱地址/g, '邮箱'],
  [/(营业)?执照(?=[^，。；]{0,6}(过期|到期|有效期|失效))/g, '主办者证件'],
  [/(未|没有?)(做|进行|完成|通过)?实名(认证)?/g, '还没有实名认证'],
  [/楼号|楼栋|房号|房间号|门牌(?!号)/g, '门牌号'],
  [/地址(填写)?(过于|太)?(笼统|简单|不够?详细|不完整)/g, '通信地址没写到门牌号'],
  [/身份证件?|证件/g, '证件'],
  [/(已经?|已过)(失效|过期|到期|有效期)|过了有效期|超过有效期/g, '已过期'],
  [/备案主体|主办单位|主办者|主体单位/g, '主办单位'],
  [
    /重复使用|已被使用|被占用|已使用|已用在别人的备案里|(?<=(?:其他|其它|别的)[^，。；]{0,14})冲突/g,
    '已出现在别的主体',
  ],
  [/(?<=名称[^，。；]{0,8})重复/g, '重名 都叫'],
  [/重复/g, '已出现在别的主体'],
  [/不一致|不相符|不符|不匹配|不同|不统一|对不上/g, '不一致'],
  [
    /已?被?(其他|其它|别的|另一个?|其他单位的?)(备案)?(主体|单位|用户)(的?负责人)?(使用|占用|绑定)(过|了)?/g,
    '已出现在别的主体',
  ],
  [/在途(订单|备案)?|正在办理的备案|未完结的?(订单|备案)/g, '有订单正在办理'],
  [/签字盖章|未盖章|加盖公章/g, '盖章'],
  [/反光|有光斑/g, '反光 照片'],
  [/两个负责人|两位负责人|两名负责人|主体负责人(和|与)(网站|服务|互联网信息服务)负责人/g, '两个人'],
  [/相同|一样|同样|一致为|就是|等于/g, '都是'],
  [/并非同一人/g, '不是同一人'],
  [/位数/g, '长度'],
  [/不规范|不合规|有误|错误|填错|不正确/g, '不对'],
  [/(含有?|带有?|出现|用了?|取)(?=了?[“"「『])/g, '里有'],
  [/(仍|还)?(可以?|能)(正常)?(打开|访问)|先?关(闭网)?站|(不得|不能|请勿)开通(访问)?/g, '还在解析 备案期间网站不能打开'],
  [/通讯地址|联系地址/g, '通信地址'],
  [/未(上传|提供|提交)|缺少|缺失|没有上传/g, '还没有上传'],
  [/(已经?|被|状态[为是])(注销|吊销)|吊销|经营异常|严重违法失信/g, '单位登记状态异常 单位经营状态异常'],
  [/注册地(址)?(所在(?=省)|不在本省|(在|为|是|属于)?(外省|省外|外地))|不在本省注册/g, '单位不能跨省备案 证件所在省'],
  [
    /打不通|未接听|没有接听|无人应答|拒接|无人接听|无法接通|联系不上|接不通|关机|空号|停机/g,
    '确认号码是本人在用 能接通',
  ],
  [/不(能|得|可)?(带有?|包?含有?|出现|使用)/g, '里有'],
  [/(?<=个人[^。；]{0,24}名称[^。；]{0,12})(公司|商城|商店|集团|企业)/g, '$1 像单位或经营网站'],
]
/** What every notice says, whatever it is about. */
const BOILERPLATE =
  /(请|须|需)?(您)?(及时|尽快|重新)?(办理)?(修改|更换|更新|补充|核实|核对|确认|完善|调整|上传|提交)后?(再|重新)?(提交|上传|办理)?|备案信息|备案申请|审核(不)?通过|驳回|退回|不符合要求|要求|谢谢|如有疑问|联系(我们|客服)/g

const said = (notice: string): string => {
  let text = ofDocument(notice)
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
