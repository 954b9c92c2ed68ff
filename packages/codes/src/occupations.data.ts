// A selection from 中华人民共和国职业分类大典 (2022) for the trades that bureaus train and place most;
// bureaus import the full table. The English titles are ours: the classification has none.
// code|Chinese|English.
export const occupationLines = `
2-02-07-02|机械制造工程技术人员|Mechanical manufacturing engineer
2-02-07-04|设备工程技术人员|Equipment engineer
2-02-07-06|模具设计工程技术人员|Mould design engineer
2-02-07-07|自动控制工程技术人员|Automatic control engineer
2-02-07-09|焊接工程技术人员|Welding engineer
2-02-10-03|计算机软件工程技术人员|Software engineer
2-02-30-06|能源管理工程技术人员|Energy management engineer
2-02-38-01|人工智能工程技术人员|Artificial intelligence engineer
2-02-38-02|物联网工程技术人员|Internet of things engineer
2-02-38-03|大数据工程技术人员|Big data engineer
2-02-38-04|云计算工程技术人员|Cloud computing engineer
2-02-38-05|智能制造工程技术人员|Intelligent manufacturing engineer
2-02-38-06|工业互联网工程技术人员|Industrial internet engineer
2-02-38-09|集成电路工程技术人员|Integrated circuit engineer
2-02-38-10|机器人工程技术人员|Robotics engineer
2-02-38-11|增材制造工程技术人员|Additive manufacturing engineer
4-01-02-01|营销员|Salesperson
4-01-02-03|商品营业员|Shop assistant
4-01-02-04|收银员|Cashier
4-01-02-06|连锁经营管理师|Chain store manager
4-01-03-01|农产品经纪人|Farm produce broker
4-01-06-01|电子商务师|E-commerce specialist
4-01-06-02|互联网营销师|Internet marketing and livestream specialist
4-01-06-03|跨境电商运营管理师|Cross-border e-commerce operations manager
4-02-02-02|道路货运汽车驾驶员|Road freight driver
4-02-06-01|仓储管理员|Warehouse keeper
4-02-06-02|理货员|Tally clerk
4-02-06-03|物流服务师|Logistics specialist
4-02-06-04|冷藏工|Cold storage worker
4-02-06-05|供应链管理师|Supply chain manager
4-02-07-08|快递员|Courier
4-02-07-09|快件处理员|Parcel handler
4-03-01-01|前厅服务员|Hotel front office attendant
4-03-01-02|客房服务员|Hotel room attendant
4-03-02-01|中式烹调师|Chinese cuisine cook
4-03-02-02|中式面点师|Chinese pastry cook
4-03-02-03|西式烹调师|Western cuisine cook
4-03-02-04|西式面点师|Western pastry cook
4-03-02-05|餐厅服务员|Waiter
4-03-02-06|营养配餐员|Nutrition meal planner
4-03-02-07|茶艺师|Tea art specialist
4-03-02-08|咖啡师|Barista
4-03-02-09|调酒师|Bartender
4-03-02-10|调饮师|Beverage maker
4-04-02-01|信息通信网络机务员|Telecommunication equipment technician
4-04-02-02|信息通信网络线务员|Telecommunication line technician
4-04-04-01|信息通信网络运行管理员|Telecommunication network operator
4-04-04-02|网络与信息安全管理员|Network and information security administrator
4-04-04-05|数字化解决方案设计师|Digital solution designer
4-04-05-01|计算机程序设计员|Computer programmer
4-04-05-02|计算机软件测试员|Software tester
4-04-05-03|呼叫中心服务员|Call centre agent
4-04-05-05|人工智能训练师|Artificial intelligence trainer
4-04-05-06|区块链应用操作员|Blockchain application operator
4-04-05-07|服务机器人应用技术员|Service robot technician
4-07-03-01|职业指导师|Career guidance counsellor
4-07-03-02|劳动关系协调师|Labour relations coordinator
4-07-03-03|创业指导师|Entrepreneurship counsellor
4-07-03-04|企业人力资源管理师|Human resources manager
4-07-03-05|职业培训师|Vocational trainer
4-07-05-01|保安员|Security guard
4-07-05-02|安检员|Security screener
4-07-05-03|消防设施操作员|Fire protection facility operator
4-08-05-01|农产品食品检验员|Farm produce and food inspector
4-08-05-02|纤维检验员|Fibre inspector
4-09-07-01|污水处理工|Sewage treatment worker
4-09-07-02|工业固体废物处理处置工|Industrial solid waste treatment worker
4-09-07-03|危险废物处理工|Hazardous waste treatment worker
4-09-07-04|碳排放管理员|Carbon emission administrator
4-10-01-01|婴幼儿发展引导员|Early childhood development guide
4-10-01-03|保育师|Child care worker
4-10-01-04|孤残儿童护理员|Orphaned and disabled children's carer
4-10-01-05|养老护理员|Elderly care worker
4-10-01-06|家政服务员|Domestic service worker
4-10-03-01|美容师|Beautician
4-10-03-02|美发师|Hairdresser
4-10-03-03|美甲师|Manicurist
4-10-04-01|保健调理师|Health conditioning therapist
4-10-04-02|保健按摩师|Massage therapist
4-10-08-01|网约配送员|On-demand delivery rider
4-12-01-01|汽车维修工|Automobile mechanic
4-12-02-01|计算机维修工|Computer repairer
4-13-01-05|全媒体运营师|All-media operations specialist
4-13-01-10|网络主播|Livestream host
4-13-04-04|研学旅游指导师|Study tour guide
4-14-01-02|医疗护理员|Medical care assistant
4-14-01-03|健康照护师|Health care attendant
4-14-02-02|健康管理师|Health manager
4-14-02-05|老年人能力评估师|Elderly ability assessor
4-14-06-02|民宿管家|Homestay keeper
5-05-01-01|农业技术员|Agricultural technician
5-05-01-02|农业经理人|Agricultural manager
6-01-04-03|肉制品加工工|Meat product processor
6-01-06-00|果蔬坚果加工工|Fruit, vegetable and nut processor
6-02-01-01|糕点面包烘焙师|Baker
6-02-03-03|罐头食品加工工|Canned food processor
6-02-04-01|乳品加工工|Dairy processor
6-02-06-10|茶叶加工工|Tea processor
6-02-06-11|评茶师|Tea taster
6-09-03-01|工艺品雕刻工|Craft carver
6-09-03-03|陶瓷工艺品制作师|Ceramic art maker
6-10-02-01|炼焦煤制备工|Coking coal preparer
6-10-02-02|炼焦工|Coke oven worker
6-10-03-03|煤制气工|Coal gasification worker
6-11-01-01|化工原料准备工|Chemical raw material preparer
6-11-01-02|化工单元操作工|Chemical unit operator
6-11-01-03|化工总控工|Chemical process controller
6-11-01-04|制冷工|Refrigeration operator
6-11-01-05|工业清洗工|Industrial cleaner
6-11-01-06|腐蚀控制工|Corrosion control worker
6-11-02-05|纯碱生产工|Soda ash production worker
6-11-02-06|烧碱生产工|Caustic soda production worker
6-11-02-13|脂肪烃衍生物生产工|Aliphatic hydrocarbon derivatives worker
6-11-02-15|有机合成工|Organic synthesis worker
6-11-03-01|合成氨生产工|Synthetic ammonia worker
6-11-05-01|涂料生产工|Paint production worker
6-11-06-00|合成树脂生产工|Synthetic resin worker
6-11-08-01|催化剂生产工|Catalyst production worker
6-12-01-00|化学合成制药工|Synthetic drug maker
6-12-02-00|中药炮制工|Chinese medicine preparer
6-12-03-00|药物制剂工|Pharmaceutical preparation worker
6-13-01-01|化纤聚合工|Chemical fibre polymerization worker
6-13-01-02|纺丝原液制造工|Spinning solution maker
6-13-01-03|碳纤维制品成型制作工|Carbon fibre product maker
6-13-02-01|纺丝工|Fibre spinner
6-13-02-02|化纤后处理工|Chemical fibre finisher
6-14-01-01|橡胶制品生产工|Rubber product maker
6-14-02-00|塑料制品成型制作工|Plastic product moulder
6-15-01-01|水泥生产工|Cement production worker
6-15-01-02|水泥混凝土制品工|Concrete product maker
6-15-03-01|玻璃配料熔化工|Glass batch melter
6-15-03-03|玻璃加工工|Glass processor
6-15-05-01|陶瓷原料准备工|Ceramic raw material preparer
6-15-05-02|陶瓷成型施釉工|Ceramic forming and glazing worker
6-15-05-03|陶瓷烧成工|Ceramic kiln worker
6-15-05-04|陶瓷装饰工|Ceramic decorator
6-15-06-02|耐火材料烧成工|Refractory kiln worker
6-15-07-01|炭素煅烧工|Carbon calciner
6-15-07-05|石墨化工|Graphitization worker
6-15-08-01|人工合成晶体工|Synthetic crystal grower
6-17-01-06|高炉炼铁工|Blast furnace worker
6-17-02-02|炼钢工|Steelmaker
6-17-02-03|炼钢浇铸工|Steel caster
6-17-04-02|铁合金火法冶炼工|Ferroalloy smelter
6-17-06-02|铝电解工|Aluminium electrolysis worker
6-17-06-03|镁冶炼工|Magnesium smelter
6-17-06-04|硅冶炼工|Silicon smelter
6-17-07-04|稀土冶炼工|Rare earth smelter
6-17-07-05|稀土材料生产工|Rare earth material worker
6-17-08-02|多晶硅制取工|Polysilicon production worker
6-17-09-02|金属轧制工|Metal rolling worker
6-18-01-01|车工|Lathe operator (conventional and CNC)
6-18-01-02|铣工|Milling machine operator
6-18-01-04|磨工|Grinding machine operator
6-18-01-05|镗工|Boring machine operator
6-18-01-06|钻床工|Drilling machine operator
6-18-01-07|多工序数控机床操作调整工|Multi-process CNC machine setter-operator
6-18-01-08|电切削工|Electrical discharge machine operator
6-18-01-11|铆工|Plater and riveter
6-18-01-12|冲压工|Press operator
6-18-01-13|增材制造设备操作员|Additive manufacturing equipment operator
6-18-02-01|铸造工|Foundry worker
6-18-02-02|锻造工|Forging worker
6-18-02-03|金属热处理工|Metal heat treater
6-18-02-04|焊工|Welder
6-18-03-01|镀层工|Plater
6-18-03-03|涂装工|Coating worker
6-18-04-01|模具工|Mould maker
6-18-04-06|工具钳工|Tool fitter
6-20-01-01|装配钳工|Assembly fitter
6-20-01-02|轴承制造工|Bearing maker
6-20-02-04|风电机组制造工|Wind turbine maker
6-20-03-01|机床装调维修工|Machine tool assembler and repairer
6-20-05-07|制冷空调设备装配工|Refrigeration and air-conditioning assembler
6-22-01-01|汽车生产线操作工|Automobile production line operator
6-22-02-01|汽车装调工|Automobile assembler
6-24-01-00|电机制造工|Electric motor maker
6-24-02-01|变压器互感器制造工|Transformer maker
6-24-02-02|高低压电器及成套设备装配工|Switchgear assembler
6-24-02-04|光伏组件制造工|Photovoltaic module maker
6-24-03-01|电线电缆制造工|Wire and cable maker
6-24-04-00|电池制造工|Battery maker
6-25-01-13|印制电路制作工|Printed circuit board maker
6-25-02-03|液晶显示器件制造工|Liquid crystal display maker
6-25-02-04|晶片加工工|Wafer processor
6-25-02-05|半导体芯片制造工|Semiconductor chip maker
6-25-02-06|半导体分立器件和集成电路装调工|Semiconductor device and integrated circuit assembler
6-25-03-00|计算机及外部设备装配调试员|Computer assembler
6-25-04-05|智能硬件装调员|Smart hardware assembler
6-25-04-07|电子设备装接工|Electronic equipment assembler
6-25-04-08|电子设备调试工|Electronic equipment tester
6-25-04-09|物联网安装调试员|Internet of things installer
6-26-01-01|仪器仪表制造工|Instrument maker
6-28-01-01|锅炉运行值班员|Power station boiler operator
6-28-01-05|发电集控值班员|Power station control operator
6-28-01-10|光伏发电运维值班员|Photovoltaic power station operator
6-28-01-11|锅炉操作工|Boiler operator
6-28-01-12|风力发电运维值班员|Wind power station operator
6-28-01-14|变配电运行值班员|Substation operator
6-28-02-06|压缩机操作工|Compressor operator
6-28-03-01|水生产处理工|Water treatment worker
6-28-03-03|工业废水处理工|Industrial waste water treatment worker
6-29-01-01|砌筑工|Bricklayer
6-29-01-03|混凝土工|Concrete worker
6-29-01-04|钢筋工|Reinforcing steel worker
6-29-01-05|架子工|Scaffolder
6-29-01-06|装配式建筑施工员|Prefabricated building worker
6-29-02-08|防水工|Waterproofing worker
6-29-02-12|送配电线路工|Power line worker
6-29-03-01|机械设备安装工|Machinery installer
6-29-03-02|电气设备安装工|Electrical equipment installer
6-29-03-03|电梯安装维修工|Lift installer and repairer
6-29-03-04|管工|Pipefitter
6-29-03-05|制冷空调系统安装维修工|Refrigeration and air-conditioning installer
6-29-04-01|装饰装修工|Decorator
6-30-05-01|起重装卸机械操作工|Crane and lifting machine operator
6-30-05-02|起重工|Rigger
6-30-05-05|挖掘铲运和桩工机械司机|Excavator and piling machine driver
6-31-01-01|设备点检员|Equipment inspector
6-31-01-02|机修钳工|Maintenance fitter
6-31-01-03|电工|Electrician
6-31-01-04|仪器仪表维修工|Instrument repairer
6-31-01-07|电机检修工|Electric motor repairer
6-31-01-09|工程机械维修工|Construction machinery repairer
6-31-01-10|机电设备维修工|Electromechanical equipment repairer
6-31-03-01|化学检验员|Chemical inspector
6-31-03-02|物理性能检验员|Physical property inspector
6-31-03-04|无损检测员|Non-destructive tester
6-31-03-05|质检员|Quality inspector
6-31-05-00|包装工|Packer
6-31-06-00|安全员|Safety officer
6-31-07-01|工业机器人系统运维员|Industrial robot system maintainer
6-31-07-02|工业视觉系统运维员|Industrial vision system maintainer
6-31-07-03|工业机器人系统操作员|Industrial robot system operator
6-31-07-04|智能制造系统运维员|Intelligent manufacturing system maintainer
`;
