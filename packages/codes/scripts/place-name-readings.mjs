// Readings of names of places that a dictionary misses.

/** Characters that have one reading in names of places. */
export const characterReadings = { 都: 'du', 什: 'shi', 蚌: 'beng', 箐: 'qing' };

const readingLines = `
闵行=min hang; 万柏林=wan bai lin; 民乐=min le; 六安=lu an; 铅山=yan shan; 乐清=yue qing; 乐亭=lao ting;
蔚县=yu xian; 井陉=jing xing; 浚县=xun xian; 丽水=li shui; 台州=tai zhou; 天台=tian tai; 东阿=dong e;
莘县=shen xian; 单县=shan xian; 牟平=mu ping; 中牟=zhong mu; 渑池=mian chi; 泌阳=bi yang; 荥阳=xing yang;
荥经=ying jing; 犍为=qian wei; 筠连=jun lian; 郫都=pi du; 黄陂=huang pi; 监利=jian li; 洪洞=hong tong;
隰县=xi xian; 繁峙=fan shi; 长子=zhang zi; 尉犁=yu li; 尉氏=wei shi; 番禺=pan yu; 高要=gao yao; 儋州=dan zhou;
亳州=bo zhou; 歙县=she xian; 黟县=yi xian; 枞阳=zong yang; 濉溪=sui xi; 蚌埠=beng bu; 厦门=xia men; 大埔=da bu;
勐海=meng hai; 洱源=er yuan; 尖扎=jian zha; 吴堡=wu bu; 沁源=qin yuan; 阿克苏=a ke su; 莎车=sha che;
巴音郭楞=ba yin guo leng; 昆都仑=kun du lun; 曾都=zeng du; 朝阳=chao yang; 长阳=chang yang; 会理=hui li;
会泽=hui ze; 会宁=hui ning; 会同=hui tong; 重庆=chong qing; 长宁=chang ning; 柏乡=bai xiang; 任丘=ren qiu;
任县=ren xian; 任泽=ren ze; 任城=ren cheng; 盖州=gai zhou; 行唐=xing tang; 藁城=gao cheng; 涡阳=guo yang;
睢县=sui xian; 睢宁=sui ning; 睢阳=sui yang; 解放=jie fang; 大城=dai cheng; 万载=wan zai; 婺源=wu yuan;
弋阳=yi yang; 芜湖=wu hu; 石柱=shi zhu; 綦江=qi jiang; 涪陵=fu ling; 秭归=zi gui; 郧西=yun xi; 洮北=tao bei;
珲春=hun chun; 桦甸=hua dian; 桓仁=huan ren; 瓦房店=wa fang dian; 扎兰屯=zha lan tun; 扎赉特=zha lai te;
扎鲁特=zha lu te; 巴林左=ba lin zuo; 达拉特=da la te; 准格尔=zhun ge er; 磴口=deng kou; 化隆=hua long; 同仁=tong ren;
祁门=qi men; 祁县=qi xian; 盱眙=xu yi; 邳州=pi zhou; 邗江=han jiang; 姑苏=gu su; 龙游=long you; 嵊州=sheng zhou;
嵊泗=sheng si; 鄞州=yin zhou; 缙云=jin yun; 柘荣=zhe rong; 柘城=zhe cheng; 闽侯=min hou; 长乐=chang le;
将乐=jiang le; 长汀=chang ting; 华容=hua rong; 耒阳=lei yang; 醴陵=li ling; 汨罗=mi luo; 沅陵=yuan ling;
郴州=chen zhou; 东莞=dong guan; 吴川=wu chuan; 揭阳=jie yang; 百色=bai se; 宕昌=tan chang; 岷县=min xian;
洛浦=luo pu; 和田=he tian; 克拉玛依=ke la ma yi; 迭部=die bu; 红原=hong yuan; 覃塘=qin tang; 深圳=shen zhen;
六枝=liu zhi; 六盘水=liu pan shui; 六合=lu he; 华阴=hua yin; 华州=hua zhou; 华县=hua xian; 华宁=hua ning;
乐平=le ping; 乐安=le an; 乐山=le shan; 乐至=le zhi; 乐业=le ye; 乐东=le dong; 乐昌=le chang; 乐陵=lao ling;
昌乐=chang le; 平乐=ping le; 济南=ji nan; 济宁=ji ning; 济源=ji yuan; 阿坝=a ba; 阿里=a li; 阿图什=a tu shi;
车里=che li; 且末=qie mo; 库车=ku che; 奇台=qi tai; 米脂=mi zhi; 佳县=jia xian; 略阳=lue yang;
`;

/** Beginnings of names with their syllables. */
export const readings = Object.fromEntries(
  readingLines
    .split(';')
    .map((reading) => reading.trim().split('='))
    .filter(([name, sounds]) => name && sounds),
);
