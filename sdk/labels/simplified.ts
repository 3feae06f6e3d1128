/** Characters of the vocabulary that differ between traditional and simplified writing. */
const TRADITIONAL =
  '單单稱称證证號号碼码聯联絡络電电話话機机網网務务負负責责應应緊紧辦办個个類类戶户區区縣县鄉乡鎮镇詳详細细訊讯資资審审屬属質质體体範范圍围營营業业執执長长內内語语備备註注郵邮頁页開开結结東东國国際际護护廣广銀银傳传輸输選选擇择寫写請请確确認认驗验簽签許许編编級级設设計计種种術术處处點点職职員员領领導导檔档圖图標标識识別别後后為为與与從从對对時时間间實实復复雙双該该經经變变項项須须簡简壹一產产環环節节優优權权狀状態态據据採采購购貨货費费運运轉转載载額额條条約约紙纸線线維维規规則则義义萬万億亿歲岁齡龄門门關关係系統统聲声記记錄录錯错誤误隱隐歷历鍵键盤盘顯显彈弹動动靜静專专團团協协會会書书華华陸陆臺台灣湾廳厅島岛濟济寧宁漢汉慶庆遼辽龍龙滬沪閩闽貴贵雲云陝陕肅肃僑侨參参軍军隊队師师學学醫医藥药療疗館馆財财場场廠厂報报視视頻频樂乐遊游戲戏論论壇坛評评測测試试調调閱阅讀读誰谁誌志冊册換换銷销補补發发佈布聞闻閒闲題题頭头顧顾願愿顏颜預预頂顶順顺頒颁馬马驅驱魚鱼鳥鸟麥麦黃黄齊齐齒齿衛卫裝装複复親亲覺觉觀观觸触訂订討讨託托訴诉診诊詞词詢询詩诗誠诚課课謝谢譯译議议讓让貝贝賬账贈赠贊赞趙赵趕赶車车輕轻較较輔辅輛辆輪轮輯辑辭辞邊边達达遞递遠远適适還还鄭郑釋释針针鐘钟鋪铺錢钱錦锦鎖锁鏈链鐵铁閉闭陳陈陽阳陰阴階阶隨随險险雜杂離离難难響响'
const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) SIMPLIFIED.set(TRADITIONAL[at]!, TRADITIONAL[at + 1]!)

const HAN = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** Traditional characters of the vocabulary as they are written on the mainland; others stay. */
export const simplified = (text: string): string => text.replace(HAN, (char) => SIMPLIFIED.get(char) ?? char)
