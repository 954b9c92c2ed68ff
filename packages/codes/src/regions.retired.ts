// Codes of GB/T 2260 that were given up, where old records still carry them. Not complete: add a line when one turns up.
// code|name|pinyin|English|retired on|replaced by. The date is the day on which the change was decided or announced;
// where only the year is sure, it is the 31 December from which the national list no longer had the code.
export const retiredRegionLines = `
110103|崇文区|chong wen qu|Chongwen District|2010-07-01|110101
110104|宣武区|xuan wu qu|Xuanwu District|2010-07-01|110102
120107|塘沽区|tang gu qu|Tanggu District|2009-11-09|120116
120108|汉沽区|han gu qu|Hangu District|2009-11-09|120116
120109|大港区|da gang qu|Dagang District|2009-11-09|120116
310103|卢湾区|lu wan qu|Luwan District|2011-06-08|310101
310108|闸北区|zha bei qu|Zhabei District|2015-11-04|310106
310119|南汇区|nan hui qu|Nanhui District|2009-05-06|310115
310230|崇明县|chong ming xian|Chongming County|2016-07-22|310151
310200|县|xian|Counties|2016-07-22|310100
330103|下城区|xia cheng qu|Xiacheng District|2021-04-09|330105
330104|江干区|jiang gan qu|Jianggan District|2021-04-09|330102
341400|巢湖市|chao hu shi|Chaohu City|2011-08-22|340100
341402|居巢区|ju chao qu|Juchao District|2011-08-22|340181
341421|庐江县|lu jiang xian|Lujiang County|2011-08-22|340124
341423|含山县|han shan xian|Hanshan County|2011-08-22|340522
341424|和县|he xian|Hexian County|2011-08-22|340523
350402|梅列区|mei lie qu|Meilie District|2021-12-31|350404
350403|三元区|san yuan qu|Sanyuan District|2021-12-31|350404
350427|沙县|sha xian|Shaxian County|2021-12-31|350405
350625|长泰县|chang tai xian|Changtai County|2021-12-31|350605
350681|龙海市|long hai shi|Longhai City|2021-12-31|350604
371200|莱芜市|lai wu shi|Laiwu City|2018-12-26|370100
371202|莱城区|lai cheng qu|Laicheng District|2018-12-26|370116
371203|钢城区|gang cheng qu|Gangcheng District|2018-12-26|370117
410306|吉利区|ji li qu|Jili District|2021-12-31|410308
410322|孟津县|meng jin xian|Mengjin County|2021-12-31|410308
410381|偃师市|yan shi shi|Yanshi City|2021-12-31|410307
431121|祁阳县|qi yang xian|Qiyang County|2021-12-31|431181
450127|横县|heng xian|Hengxian County|2021-12-31|450181
513425|会理县|hui li xian|Huili County|2021-12-31|513402
520522|黔西县|qian xi xian|Qianxi County|2021-12-31|520581
532331|禄丰县|lu feng xian|Lufeng County|2021-12-31|532302
540422|米林县|mi lin xian|Milin County|2023-12-31|540481
540530|错那县|cuo na xian|Cuona County|2023-12-31|540581
610322|凤翔县|feng xiang xian|Fengxiang County|2021-12-31|610305
610928|旬阳县|xun yang xian|Xunyang County|2021-12-31|610981
654223|沙湾县|sha wan xian|Shawan County|2021-12-31|654203
`;
