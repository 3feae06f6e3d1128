import { simplified as ofLabels } from '@beian-assist/sdk/panel'

/** Further characters that the rules' texts and reviewers' sayings are written with. Data. */
const FURTHER =
  '們们無无過过沒没裡里裏里來来兩两將将數数嗎吗併并並并幾几當当減减爾尔緩缓獨独賣卖買买廢废斷断歸归熱热愛爱奪夺夾夹樣样樓楼棟栋構构橋桥檢检櫃柜殘残殼壳氣气決决況况淨净準准滿满潔洁燈灯爭争牆墙獎奖獲获現现畫画異异疊叠監监盡尽眾众礙碍禮礼稅税穩稳競竞筆笔築筑籌筹納纳紅红純纯紛纷紋纹組组終终絕绝給给綁绑綜综緒绪練练縮缩總总績绩織织繪绘繳缴繼继續续罰罚羅罗習习聽听腦脑臨临舉举舊旧莊庄葉叶藝艺藍蓝蘇苏虛虚衝冲製制見见誇夸說说諾诺謂谓豐丰貼贴貿贸賃赁賠赔跡迹踐践軌轨軟软轄辖農农迴回週周進进違违遲迟遷迁遺遗鄰邻鑰钥銳锐鏡镜鑑鉴閃闪闆板陣阵隻只雖虽靈灵頓顿頸颈風风飛飞飯饭飾饰餘余駁驳駐驻駕驾騙骗驟骤髒脏鬆松鮮鲜鹽盐麗丽黨党擋挡擁拥擔担擊击擬拟擴扩擺摆擾扰攔拦攝摄損损撥拨掃扫掛挂揚扬攜携敘叙敗败於于昇升曆历柵栅欄栏樹树極极壓压壞坏夠够婦妇孫孙寶宝尋寻屆届層层帳帐帶带幣币幫帮幹干庫库廈厦彎弯徑径徹彻恆恒慣惯憑凭懷怀戰战兒儿剛刚創创劃划勝胜勞劳勢势勻匀匯汇卻却問问啟启喪丧嚴严園园圓圆堅坚塊块塗涂墊垫偽伪側侧傷伤傾倾僅仅僱雇價价儀仪儘尽償偿儲储黏粘籤签徵征麼么澤泽潤润濱滨瀘泸攤摊矇蒙糾纠緝缉縫缝纖纤罷罢脫脱腫肿膠胶興兴蓋盖薦荐訖讫訪访詐诈談谈諮咨謹谨豎竖貪贪賺赚轟轰辯辩鄧邓釣钓鉤钩銹锈鋒锋鍊链闊阔顛颠飄飘鬧闹鴻鸿'
const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at + 1 < FURTHER.length; at += 2) SIMPLIFIED.set(FURTHER[at]!, FURTHER[at + 1]!)

/** A notice in traditional characters, as the rules would write it. */
export const simplified = (text: string): string =>
  ofLabels(text).replace(/\p{Script=Han}/gu, (char) => SIMPLIFIED.get(char) ?? char)
