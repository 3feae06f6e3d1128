/**
 * Characters of names that PP-OCRv4's keys lack: those of the third level of the general table of standard Chinese characters,
 * and of GB 2312, that people and places are named with. About 60 bytes of the package each.
 */
export const unknown =
  '翀祾瑀赟炘旻骉琋玘玙玚珅珧琇琎琤瑢瑨璆璘璠璪璥璱瓘珹琭琲瑃瑊瑱瑧瑳璒旼昉昫昺晅暐暕暟曈暻皛皞皦炆炻焓焜煐熺燊爔爗壎奡奭妘妧姁姮婳媖嫄嬿孞宬寔' +
  '寯峣崟嶷巘帡幏廙弢弨彣忞怿悰悫惇愔慜扆旂旃昳杬杺枟柃柷栐桄梃棂棡楙榑槃橚欤氿汭沄沨泂泃泆洢洧洨洹浛浟涘淏淓淯渟渼湉湑湜湦湲溁溦滪潆潾澔澴烝畇' +
  '畑畯碔碬禔禛秾竑簃簠纮缊羑翃翙翚翯肸苾茀茝荇荑莀菉蒨蓁薷蘅虓衎袗裒褆訏訚訢詝诹谖谞豳贇赑赜跹轫轺辀辂辚迓逖遹鄑酆釪鈜鋆鋐錞鍠鎔钘钤钲锃锜锳镕' +
  '镠镡霂霈霙韡颀颋颙飏駃骎骕骙骢黉黻鼐龑亶亹伋伷俣俶倓倞偲僖僡儇儆兕冁冔劢勍勖厪叆叡嘏噙殳蒯仉缑郈佴笪麴仵禚撖郄钭郇郐鄹邾苌俦卺垲孥岍岣崦怙悭' +
  '愠旄旒昃曛曷栳榀槊樗泖洌浯渫湎漭澉燠畎睃翮翕聃芄芏芑莛蓐觥诂诨贶贽轸迨遄酃钌钐钫铗铙铩铯锒闼阒陔陬隰霪馐骀骈骖鲔鹣黼龠怃彖溘滹缟缧缯艴荛荦阏' +
  '鬯'

/** Characters that it has and reads badly. */
export const badlyKnown = '佘亓昝勰郗鄯'

/** In the order of the classes they get. */
export const characters = unknown + badlyKnown
