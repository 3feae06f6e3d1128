/** Characters of the vocabulary that differ between traditional and simplified writing. */
const TRADITIONAL =
  '單单稱称證证號号碼码聯联絡络電电話话機机網网務务負负責责應应緊紧辦办個个類类戶户區区縣县鄉乡鎮镇詳详細细訊讯資资審审屬属質质體体範范圍围營营業业執执長长內内語语備备註注郵邮頁页開开結结東东國国際际護护廣广銀银傳传輸输選选擇择寫写請请確确認认驗验簽签許许編编級级設设計计種种術术處处點点職职員员領领導导檔档圖图標标識识別别後后為为與与從从對对時时間间實实復复雙双該该經经變变項项須须簡简壹一產产環环節节優优權权狀状態态據据採采購购貨货費费運运轉转載载額额條条約约紙纸線线維维規规則则義义萬万億亿歲岁齡龄門门關关係系統统聲声記记錄录錯错誤误隱隐歷历鍵键盤盘顯显彈弹動动靜静專专團团協协會会書书華华陸陆臺台灣湾廳厅島岛濟济寧宁漢汉慶庆遼辽龍龙滬沪閩闽貴贵雲云陝陕肅肃僑侨參参軍军隊队師师學学醫医藥药療疗館馆財财場场廠厂報报視视頻频樂乐遊游戲戏論论壇坛評评測测試试調调閱阅讀读誰谁誌志冊册換换銷销補补發发佈布聞闻閒闲題题頭头顧顾願愿顏颜預预頂顶順顺頒颁馬马驅驱魚鱼鳥鸟麥麦黃黄齊齐齒齿衛卫裝装複复親亲覺觉觀观觸触訂订討讨託托訴诉診诊詞词詢询詩诗誠诚課课謝谢譯译議议讓让貝贝賬账贈赠贊赞趙赵趕赶車车輕轻較较輔辅輛辆輪轮輯辑辭辞邊边達达遞递遠远適适還还鄭郑釋释針针鐘钟鋪铺錢钱錦锦鎖锁鏈链鐵铁閉闭陳陈陽阳陰阴階阶隨随險险雜杂離离難难響响'
const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) SIMPLIFIED.set(TRADITIONAL[at]!, TRADITIONAL[at + 1]!)

const HAN = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

const INVISIBLE = /[\u00ad\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f|[\u200b\u200c]|\u200d|[\u200e\u200f]/g
const MARKS = /[＊*✱﹡※•·●○◎■□▪◆☆★:：;；,，。、!！?？"'“”‘’`~～|｜<>《》〈〉「」『』【】[\]{}…—–_=+^#@$%&\\]/g
const OPTIONAL = /[（(]?\s*(选填|必填|可选|必选|非必填|必填项|选填项|可不填|optional|required|mandatory)\s*[)）]?/gi
const ASKS =
  /^(请(您)?(先|再|务必)?(输入|填写|选择|上传|录入|提供|选取|点击选择|点击上传)(您的|您|贵单位|你的)?|please (enter|input|select|choose|upload|provide|fill in)( your| the| a)?|(enter|select|choose|upload|input)( your| the| a)? )/i
/** 手机号是多少？ asks for a 手机号: the words of the question itself name nothing. Only before a question mark. */
const QUESTION = /(?:是|叫|在)?(?:什么|多少|哪里|哪个|怎么写|如何填写)(?=[名字称]{0,2}\s?[?？])|是(?=\s?[?？])/g
const SPACED = /([\u3400-\u9fff（(]) +(?=[\u3400-\u9fff）)])/g

/** Pages say the same words again and again, and every kind of evidence looks at them. */
const CACHED = 8000
const known = new Map<string, string>()

/** Text cut at 200 characters, NFKC, simplified, without marks, 选填/必填 and the words that ask for input. Lower case. */
export const normalise = (text: string): string => {
  const before = known.get(text)
  if (before !== undefined) return before
  let value = text.slice(0, 200).normalize('NFKC').replace(INVISIBLE, '')
  value = value.replace(HAN, (char) => SIMPLIFIED.get(char) ?? char)
  value = value
    .replace(QUESTION, '')
    .replace(OPTIONAL, ' ')
    .replace(MARKS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  value = value.replace(SPACED, '$1').replace(SPACED, '$1')
  value = value.replace(ASKS, '').trim()
  if (known.size > CACHED) known.clear()
  known.set(text, value)
  return value
}

const SECONDARY = /\(([^()]*)\)/g

/** The main part of a label and what stands in brackets: 「手机号(用于接收短信)」 → 手机号, 用于接收短信. One or two characters in brackets are dropped. */
export const splitBrackets = (text: string): { main: string; aside: string } => {
  const normal = normalise(text)
  const asides: string[] = []
  const main = normal
    .replace(SECONDARY, (_all, inner: string) => {
      if (inner.trim().length > 2) asides.push(inner.trim())
      return ''
    })
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { main, aside: asides.join(' ') }
}

/** A mark of a label: ends with a colon or carries a required mark. */
export const hasLabelMark = (text: string): boolean => /[:：]\s*[＊*]?\s*$|^\s*[＊*✱]|[＊*✱]\s*$/.test(text)

/** Length in Han characters; two of other scripts take the room of one. */
export const widthOf = (text: string): number => text.length - text.replace(/[\u3400-\u9fff]/g, '').length / 2
