import type { Text } from '../engine/rule.ts'

/** What an item is about and what is known of its handling: for people, not for rules. */
export interface AboutItem {
  readonly covers: Text
  readonly note: Text
}

/** By code of `preApprovalTypes`. Data; apart from the items, so that a check does not carry it. */
export const aboutPreApprovals: Readonly<Record<number, AboutItem>> = {
  1: {
    covers: {
      zh: '采编、转载或评论时政、经济、军事、外交和突发事件的新闻',
      en: 'news on politics, the economy, the military, foreign affairs and emergencies: gathered, reprinted or commented on',
    },
    note: {
      zh: '单位自己的动态栏目不算新闻服务；上海未经审批不接受名称里的“新闻”；陕西要求个人博客也提供',
      en: 'A unit’s own news column is no news service. Shanghai refuses 新闻 in a name without the approval; Shaanxi asks it of personal blogs.',
    },
  },
  2: {
    covers: {
      zh: '在网上提供电子书、报刊、音像、文学、学术、教材、地图一类作品，以及游戏',
      en: 'electronic books, papers, magazines, recordings, literature, scholarship, teaching material and maps online; games',
    },
    note: { zh: '许可证旧称互联网出版许可证', en: 'The permit used to be called 互联网出版许可证.' },
  },
  3: {
    covers: { zh: '网校和教育网站', en: 'online schools and education sites' },
    note: {
      zh: '2017年时只有浙江、青海、西藏保留；现在多由校外培训一项取代，多个省要求名称含“教育”“培训”的单位提交承诺书',
      en: 'In 2017 only Zhejiang, Qinghai and Tibet still had it. Tutoring has mostly taken its place; several provinces want a declaration when 教育 or 培训 is in the name.',
    },
  },
  4: {
    covers: { zh: '医疗保健信息', en: 'health care information' },
    note: { zh: '2017年时只有河北、西藏保留', en: 'In 2017 only Hebei and Tibet still had it.' },
  },
  5: {
    covers: {
      zh: '药品、医疗器械的信息、生产和销售',
      en: 'information on drugs and medical devices, their production and sale',
    },
    note: {
      zh: '天津：名称和经营范围都提到时，网站须有该栏目并经批准；福建自2022-01-22起在该审批项处上传；第一类器械和普通消毒用品常可用承诺书说明',
      en: 'Tianjin: when name and scope both mention it, the section must exist and be approved. Fujian wants the paper at the item itself since 2022-01-22. First-class devices and plain disinfectants often pass with a declaration.',
    },
  },
  6: {
    covers: { zh: '论坛、贴吧、聊天室、留言墙', en: 'forums, boards, chat rooms, message walls' },
    note: { zh: '上海不接受以“论坛”命名', en: 'Shanghai refuses 论坛 in a name.' },
  },
  9: {
    covers: {
      zh: '网络音乐、表演、直播、动漫、艺术品，部分省还包括游戏',
      en: 'online music, performances, live shows, animation, works of art; games in some provinces',
    },
    note: {
      zh: '上海会询问名称里的“文化”，在备注写明实际业务即可',
      en: 'Shanghai asks about 文化 in a name; a remark on the actual business settles it.',
    },
  },
  10: {
    covers: { zh: '点播或直播的视听节目', en: 'audio and video programmes, on demand or live' },
    note: { zh: '个人只写影评不需要', en: 'An individual who only writes about films needs none.' },
  },
  12: {
    covers: { zh: '网约车平台', en: 'ride-hailing platforms' },
    note: { zh: '旧清单中代码为11，现在是12', en: 'Code 11 in an older list, 12 today.' },
  },
  13: {
    covers: {
      zh: '存款、贷款、支付、基金、保险、证券、众筹、理财',
      en: 'deposits, loans, payment, funds, insurance, securities, crowdfunding, wealth management',
    },
    note: {
      zh: '没有牌照不能接入；江西金融类单位不能网上备案；江苏要求牌照行业的名称附监管部门文件',
      en: 'Without a licence there is no access. Jiangxi: financial firms cannot file online. Jiangsu: a name of a licensed trade needs the regulator’s paper.',
    },
  },
  14: {
    covers: { zh: '面向中小学生的学科类校外培训', en: 'tutoring of school subjects outside school' },
    note: {
      zh: '十三个省要求名称含“教育”或“培训”的单位提交承诺书',
      en: 'Thirteen provinces want a declaration for names with 教育 or 培训.',
    },
  },
  15: {
    covers: { zh: '宗教教义、知识和活动的信息', en: 'religious doctrine, knowledge and activities' },
    note: {
      zh: '西藏：经营范围提到宗教的，须有许可证并勾选此项',
      en: 'Tibet: when the scope mentions religion, the permit and the tick are due.',
    },
  },
}
