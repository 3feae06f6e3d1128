/** The one wording that every provider known takes: Tencent wants exactly that purpose named, Huawei a short text. */
export const WATERMARK = '仅限备案使用'
