/**
 * Wordings that pages use for a code and that the national enumerations do not list. Data.
 * Each word must name one code of its enumeration only; a test holds that.
 */
type Code = string | number
export type Wordings = Readonly<Record<string, readonly (readonly [Code, readonly string[]])[]>>

export const wordings: Wordings = {
  natures: [
    [2, ['机关', '政府部门']],
    [4, ['企业法人', '企业用户']],
    [5, ['个人用户', '个人备案']],
    [16, ['境外组织']],
  ],
  personCertTypes: [
    [2, ['中华人民共和国居民身份证', '第二代居民身份证', 'ID card', 'Resident ID card']],
    [7, ['护照(外国人)', '外国护照']],
    [11, ['台湾居民来往大陆通行证(台胞证)', '台胞证(台湾居民来往大陆通行证)']],
    [14, ['港澳居民来往内地通行证(回乡证)', '港澳通行证', '港澳居民通行证']],
    [30, ['外国人永久居留身份证(永居证)', '永久居留身份证']],
  ],
  orgCertTypes: [[1, ['营业执照副本', '企业法人营业执照', 'Business licence', 'Business license']]],
  languages: [
    [1, ['简体中文', '中文(简体)', '汉语(简体)', '中文', '汉语', 'Simplified Chinese', 'Chinese']],
    [2, ['繁体中文', '中文(繁体)', 'Traditional Chinese']],
    [3, ['维吾尔文', '维文']],
    [4, ['哈萨克文']],
    [6, ['蒙古文', '蒙文', '蒙语']],
    [7, ['藏文']],
    [8, ['壮文']],
    [9, ['朝鲜文', '朝文', '朝语']],
    [10, ['彝语']],
    [11, ['苗文']],
    [12, ['英文', 'English']],
    [13, ['日文', 'Japanese']],
    [14, ['法文', 'French']],
    [15, ['俄语', '俄文', 'Russian']],
    [16, ['西班牙文', 'Spanish']],
    [17, ['阿拉伯文', 'Arabic']],
  ],
  serviceTypes: [
    [1, ['网站服务', '网站应用', '网站应用服务', '网站类服务', 'Website', 'Web site']],
    [6, ['APP应用', 'APP服务', '移动应用', '移动互联网应用程序', '移动互联网应用程序(APP)', '应用程序(APP)']],
    [7, ['微信小程序', '小程序服务', 'Mini program']],
    [8, ['快应用服务', 'Quick app']],
  ],
  preApprovalTypes: [
    [
      24,
      [
        '不涉及',
        '都不涉及',
        '均不涉及',
        '以上均不涉及',
        '以上皆不涉及',
        '无需前置审批',
        '不涉及前置审批',
        '不涉及前置审批或专项审批内容',
        '无',
        '否',
        'None',
      ],
    ],
    [1, ['新闻类', '新闻信息']],
    [2, ['出版类', '网络出版', '互联网出版']],
    [4, ['医疗', '卫生保健']],
    [5, ['药品类', '药品和医疗器械', '药品及医疗器械', '药品医疗器械']],
    [9, ['文化服务', '网络文化', '文化类', '文化']],
    [10, ['广播电影电视', '视听节目', '广播电视']],
    [12, ['网约车', '网络预约出租汽车']],
  ],
  appPlatforms: [
    ['android', ['Android', '安卓(Android)', 'Android(安卓)', '安卓平台', 'Android平台', '安卓应用']],
    ['ios', ['苹果', '苹果(iOS)', 'iOS(苹果)', 'iOS平台', '苹果平台']],
    ['harmony', ['HarmonyOS', '鸿蒙(HarmonyOS)', 'HarmonyOS(鸿蒙)', '鸿蒙平台', '鸿蒙OS', '鸿蒙系统']],
    ['other', ['其他', '其他系统', 'Other']],
  ],
  importModes: [
    ['manual', ['手动填写', '手工输入', '手工填写', '逐条添加', '手动添加']],
    ['batch', ['批量上传', '模板导入', '批量添加']],
  ],
  sdkTypes: [
    ['location', ['定位', '地图']],
    ['payment', ['支付类']],
    ['analytics', ['统计', '数据统计']],
    ['media', ['音视频类', '多媒体']],
    ['im', ['即时通讯']],
  ],
  websiteContentTypes: [
    [1, ['即时通讯']],
    [64, ['广告信息', '广告与信息', '网络广告', '网络信息']],
    [128, ['企业门户网站', '单位门户', '单位门户网站(企业官网)', '单位官网', '企业官网', '官网']],
    [256, ['电子商务', '电商', '电商购物', '网上购物', '网购']],
    [65536, ['软件下载', '网络软件']],
  ],
  resourceTypes: [
    ['ecs', ['弹性云服务器', 'ECS', '弹性云服务器ECS', '云服务器ECS']],
    ['cvm', ['云服务器', 'CVM']],
    ['lighthouse', ['轻量应用服务器Lighthouse']],
    ['flexusL', ['Flexus L实例', 'Flexus应用服务器L']],
    ['authCode', ['授权码', '备案服务号', '备案服务码', 'ICP备案操作码', '备案操作码']],
    ['natGateway', ['NAT网关']],
    ['clb', ['负载均衡', '负载均衡CLB']],
  ],
  billingModes: [['subscription', ['包年包月', '包月', '包年']]],
  providers: [
    ['huawei', ['华为', 'Huawei Cloud']],
    ['aliyun', ['阿里', 'Alibaba Cloud']],
    ['tencent', ['腾讯', 'Tencent Cloud']],
    ['baidu', ['百度云']],
  ],
}
