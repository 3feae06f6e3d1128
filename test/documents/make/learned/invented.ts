/** Names of two to four characters, common ones among rare ones, as no list of names has them all. */
import { rareCharacters } from '../../../../sdk/documents/parse/rare-characters.ts'
import { pick, type Random } from '../data.ts'
import { characters } from './characters.ts'
import type { Font } from './fonts.ts'

export const common: readonly string[] = [
  ...'王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  ...'伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂建文华国志海波宁丹红梅兰玉龙飞鹏云天雨晨思佳欣怡子轩浩宇俊博雅琪瑶婷颖嘉梓涵佘璃忻资肿璟瑄',
]

/** What the networks read in place of characters they do not know, which must not be taken for those. */
export const alike: readonly string[] = rareCharacters.flatMap((line) => line.split(' ').map((group) => group[0]!))

export const hanOf = (keys: readonly string[]) => keys.filter((key) => /^\p{Script=Han}$/u.test(key))

/**
 * Names of the characters in `pools`, each pool as often as another; `share` of their characters, of the first ones less, are to
 * be learned, each as often as the next.
 */
export function invented(random: Random, pools: readonly (readonly string[])[], share: number): (font: Font) => string {
  let bag: string[] = []
  const rare = () => {
    if (bag.length === 0)
      bag = [...characters]
        .map((ch) => ({ ch, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ ch }) => ch)
    return bag.pop()!
  }
  const one = (first: boolean, font: Font): string => {
    for (;;) {
      const ch = random() < (first ? Math.min(share, 0.12) : share) ? rare() : pick(random, pick(random, pools))
      if (font.has(ch)) return ch
    }
  }
  return (font) => Array.from({ length: pick(random, [2, 2, 3, 3, 3, 3, 4]) }, (_, i) => one(i === 0, font)).join('')
}
