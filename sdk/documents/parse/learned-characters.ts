/** Characters of names that the reader was taught: those that it did not know. Data, learned as test/documents/make/learned does. */
export const learnedCharacters =
  '翀祾瑀赟炘旻骉琋玘玙玚珅珧琇琎琤瑢瑨璆璘璠璪璱珹琭琲瑃瑊瑱瑧璒旼昉昫晅暐暕暟曈暻皛皞皦炆炻焓焜煐熺燊爔爗壎奡奭妘妧姁姮婳媖嫄嬿孞宬寔寯峣崟嶷廙弢弨忞怿悰悫惇愔慜旃昳杺枟柷栐桄梃棂榑橚汭沄泃洧洹浛浟淏淓' +
  '淯渟渼湉湑湜湲溁滪潆潾澔澴畇畯禔禛秾竑纮缊羑翃翙翚苾茝荇荑菉蒨蓁衎褆訚訢詝诹谖谞豳贇赑轫辂逖遹鈜鋆鋐鎔钘锃锳镕镠镡霂霈霙韡颀颋颙飏骎骕骙骢鼐龑亶伋俣倓偲僖僡儇儆兕劢勖叆叡嘏殳蒯仉缑郈佴笪麴仵禚撖郄钭郇' +
  '郐鄹邾樗浯漭燠翕芄芑蓐霪彖荦'

/** Those that it knew and read badly. */
export const learnedAgain = '佘亓昝勰郗鄯'
