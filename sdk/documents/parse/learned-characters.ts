/** Characters of names that the reader was taught: those that it did not know. Data, learned as test/documents/make/learned does. */
export const learnedCharacters =
  '翀祾瑀赟炘旻骉琋玘玙玚珅珧琇琎琤瑢瑨璆璘璠璪璥璱瓘珹琭琲瑃瑊瑱瑧瑳璒旼昉昫昺晅暐暕暟曈暻皛皞皦炆炻焓焜煐熺燊爔爗壎奡奭妘妧姁姮婳媖嫄嬿孞宬寔寯峣崟嶷巘帡幏廙弢弨彣忞怿悰悫惇愔慜扆旂旃昳杬杺枟柃柷栐桄梃' +
  '棂棡楙榑槃橚欤氿汭沄沨泂泃泆洢洧洨洹浛浟涘淏淓淯渟渼湉湑湜湦湲溁溦滪潆潾澔澴烝畇畑畯碔碬禔禛秾竑簃簠纮缊羑翃翙翚翯肸苾茀茝荇荑莀菉蒨蓁薷蘅虓衎袗裒褆訏訚訢詝诹谖谞豳贇赑赜跹轫轺辀辂辚迓逖遹鄑酆釪鈜鋆鋐' +
  '錞鍠鎔钘钤钲锃锜锳镕镠镡霂霈霙韡颀颋颙飏駃骎骕骙骢黉黻鼐龑亶亹伋伷俣俶倓倞偲僖僡儇儆兕冁冔劢勍勖厪叆叡嘏噙殳蒯仉缑郈佴笪麴仵禚撖郄钭郇郐鄹邾苌俦卺垲孥岍岣崦怙悭愠旄旒昃曛曷栳榀槊樗泖洌浯渫湎漭澉燠畎睃' +
  '翮翕聃芄芏芑莛蓐觥诂诨贶贽轸迨遄酃钌钐钫铗铙铩铯锒闼阒陔陬隰霪馐骀骈骖鲔鹣黼龠怃彖溘滹缟缧缯艴荛荦阏鬯'

/** Those that it knew and read badly. */
export const learnedAgain = '佘亓昝勰郗鄯'
