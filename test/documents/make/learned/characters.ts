/**
 * Characters of names that PP-OCRv4's keys lack: those of the third level of the general table of standard Chinese characters,
 * and of GB 2312, that people and places are named with. About 60 bytes of the package each.
 */
export const unknown =
  '翀祾瑀赟炘旻骉琋玘玙玚珅珧琇琎琤瑢瑨璆璘璠璪璱珹琭琲瑃瑊瑱瑧璒旼昉昫晅暐暕暟曈暻皛皞皦炆炻焓焜煐熺燊爔爗壎奡奭妘妧姁姮婳媖嫄嬿孞宬寔寯峣崟嶷' +
  '廙弢弨忞怿悰悫惇愔慜旃昳杺枟柷栐桄梃棂榑橚汭沄泃洧洹浛浟淏淓淯渟渼湉湑湜湲溁滪潆潾澔澴畇畯禔禛秾竑纮缊羑翃翙翚苾茝荇荑菉蒨蓁衎褆訚訢詝诹谖谞' +
  '豳贇赑轫辂逖遹鈜鋆鋐鎔钘锃锳镕镠镡霂霈霙韡颀颋颙飏骎骕骙骢鼐龑亶伋俣倓偲僖僡儇儆兕劢勖叆叡嘏殳蒯仉缑郈佴笪麴仵禚撖郄钭郇郐鄹邾樗浯漭燠翕芄芑' +
  '蓐霪彖荦'

/** Characters that it has and reads badly. */
export const badlyKnown = '佘亓昝勰郗鄯'

/** In the order of the classes they get. */
export const characters = unknown + badlyKnown
