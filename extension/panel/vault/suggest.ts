/** Syllables that are easy to type and to tell apart. Seven of them are about 53 bits; eight about 60. */
const SYLLABLES =
  'ba bai ban bang bao bei ben bian biao bin bo bu cai can cao ce chai chan chang chao chen cheng chi chong chu chuan chun ci cong cu cui cun da dai dan dang dao deng di dian diao ding dong dou du duan dui dun duo en er fan fang fei fen feng fu gai gan gang gao ge gen gong gou gu gua guan guang gui guo hai han hang hao he hei hong hou hu hua huai huan huang hui huo ji jia jian jiang jiao jie jin jing jiu ju juan jue jun kai kan kang kao ke kong kou ku kuai kuan kui lai lan lang lao le lei li lian liang liao lin ling liu long lou lu luan lun luo ma mai man mang mao mei men meng mi mian miao min ming mo mu nan nao nei nian niu nong nuan pai pan pang pao pei peng pi pian piao pin ping pu qi qian qiang qiao qin qing qiu qu quan que qun ran rang ren ri rong rou ru ruan rui run ruo sai san sang sao sha shan shang shao she shen sheng shi shou shu shuang shui shun si song su suan sui sun suo tai tan tang tao teng ti tian tiao tie ting tong tou tu tuan tui wai wan wang wei wen wo wu xi xia xian xiang xiao xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun zai zan zao ze zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuan zhuang zi zong zou zu zuan zui zun zuo'.split(
    ' ',
  )

/** A passphrase of `count` syllables drawn evenly by the browser's random source. */
export function suggestPassphrase(count = 8): string {
  const limit = Math.floor(65536 / SYLLABLES.length) * SYLLABLES.length
  const words: string[] = []
  while (words.length < count) {
    const [draw] = crypto.getRandomValues(new Uint16Array(1))
    if (draw !== undefined && draw < limit) words.push(SYLLABLES[draw % SYLLABLES.length]!)
  }
  return words.join('-')
}
