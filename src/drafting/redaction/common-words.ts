/** Chinese words of two characters that begin with a surname, so that they can be a name, and occur in reports of incidents. */
const chinese = new Set(
  (
    '高峰 高原 高山 高兴 高度 高远 高亮 高效 高速 高级 高低 方向 方圆 方正 方法 方便 方案 方块 明天 明白 明显 明确 明细 文明 文章 文静 文化 文件 文档 文本 ' +
    '黎明 黄河 黄金 黄昏 黄色 马力 马上 马达 江河 江山 江湖 石头 石油 白云 白雪 白天 白色 安全 安静 安宁 安康 安装 安排 平安 平静 平常 平均 平台 平稳 平时 ' +
    '和平 和谐 成功 成立 成长 成果 成都 成员 成本 周全 周到 周期 周末 周密 周边 周知 常青 常规 常见 常用 常量 于是 时光 时间 时刻 时延 时区 时效 金星 ' +
    '金额 金融 田野 林立 林业 温和 温暖 温度 程序 程度 任务 任意 任命 任何 管理 管道 关键 关注 关联 关闭 关系 项目 单元 单位 单独 单点 易用 全面 全新 全部 ' +
    '全局 全量 全程 万一 万能 万全 向上 向前 向导 向量 水平 水位 水印 路由 路径 路线 国庆 国家 建设 建立 建议 胜利 海洋 海量 海外 长江 长城 长期 东方 南方 ' +
    '北方 西方 华山 华东 华北 华南 泰山 秋天 夏天 夏日 冬天 春天 雷达 雷同 雷雨 云南 云海 云端 凌晨 谷雨 年华 年底 年初 季节 季度 余额 余量 余下 游戏 柳州 ' +
    '牛市 元旦 元素 顺利 顺序 应用 应急 应对 应答 应该 包容 包含 包括 康复 强大 强制 强化 解决 解析 解释 冷静 冷备 冷却 计划 计算 计数 计费 支持 支付 支撑 ' +
    '祝福 车队 车道 连接 连续 通知 通用 通达 通过 通道 曲线 占用 沉默 何时 何必 何处 严重 严格 严密 花费 花园 阳光 朝阳 晨光 星辰 星期 边界 边缘 步骤 查询 ' +
    '查看 商品 商户 商家 党员 钱包 席位 纪录 纪要 舒适 屈服 祁连 米粉 毛利 毛病 邱陵 鲁棒 韩国 韩语 罗马 宋体 苗头 苗条 章节 章程 齐全 齐备 习惯 向下 库存 ' +
    '简单 简化 宁静 宁可 房间 房屋 左右 左侧 党委 梅花 梅雨 盛大 盛行 童年 景观 景气 束缚 龙头 龙井 叶子 幸运 司机 司法 容量 容器 容错 容灾 古老 古典 双方 双写 ' +
    '双活 双机 古籍 同步 异步 原因 原理 原始 卜算 麻烦 麻木 柴油 柏油 蓝色 蓝天 蓝绿 红色 红包 松动 松散 段落 危险 危机 符号 符合 相关 相同 相差 宫殿 牧场 申请 申报 ' +
    '广告 广播 广州 白名 洪水 洪峰 洪荒 涂改 涂层 汤圆 武汉 武器 苏州 杭州 郑州 徐州 沈阳 常州 温州 惠州 贵州 贵阳 兰州 贺卡 贺信 贾宝 江苏 江西 海南 海口 云游 ' +
    '周一 周二 周三 周四 周五 周六 周日 周天 周报 周会 周围 周转 周年 周内 周日 范围 范例 范畴 谢谢 许可 许多 许久 顾客 顾问 顾虑 曾经 何况 何以 何在 何人 何种 高管 高层 高压 高负 高清 高德 高阶 高可 高峰 高位 高耗 高频 ' +
    '万元 万条 万次 万个 万笔 万人 万户 余款 余数 余地 余波 余热 段位 段首 段内 任职 任期 严禁 严守 严查 马虎 石墨 石化 白屏 白板 白盒 雷电 雷击 雷暴 罗列 胡乱 陈旧 陈述 陈列 张贴 张数 张家 王者 王牌 ' +
    '黄牌 戴尔 莫名 毛刺 史上 史料 陶瓷 郑重 熊猫 方才 方可 方式 方针 方面 程控 钱款 向外 向内 向后 孔隙 汤普 江浙 付款 贾斯 付费 谭校 易错 金山 金蝶 金库 金丝 常驻 于此 于今 白领 田间 叶轮 龙卷 杜绝 温差 温控 ' +
    '温升 邮箱 夏令 夏季 秋季 冬季 春季 方舟 连锁 万兆 万向 万科 侯选 时候 等候 雷霆 秦皇 顾及 贺电 严峻 武装 余震 余料'
  ).split(' '),
);

/** English words that are also a given name, a surname or an account name. */
const english = new Set(
  (
    'will mark may grace rose art bill chase drew frank grant hope joy june april august summer autumn dawn eve faith gene guy jack jean jade jasmine ' +
    'lance max miles nick norm pat penny pierce ray rich rob rod ruby rusty sandy scarlet sky skip sue ted trip van victor wade ward wes crystal pearl ' +
    'iris ivy olive sage basil ginger amber angel ace ash bay blue brook cash cliff clay colt dale dean dell duke earl ford gale glen heath ' +
    'page price cook king young green long banks day white black brown gray grey field fields wood woods stone rivers lake hill marsh park parks bush ' +
    'bell ball case chance church cross dice dash english fish fox frost glass gold good hall hand head high house hunt hunter kay key keys knight law lane ' +
    'little love low lord mason mercer miller mills moon moore north south east west noble orange pack pass peak pool poole pope porter power powers pride ' +
    'read reed reader rice root rush sharp short silver singer small smart snow speed spring start steel strong sun swift taylor temple turner ' +
    'wall walker waters watts weeks wells winter wise wolf word worth zone error info test null new old all any api app auth cache client cloud cluster code ' +
    'core data deploy disk edge event gateway host index job kernel lag link load log main map master memory merge metric mode model module ' +
    'monitor mount net node order pod port post primary proxy query queue rate redis release request retry role rule scale server service session ' +
    'shard site slot socket spike stage state status storage stream swap switch sync table tag target task thread time timeout token trace traffic trigger user ' +
    'value version view volume wave web worker write an bin chan de del der di do du el fan gang go ha han hang he hi ho hong in is it kong la le long me my no of on or ' +
    'pan pang ping ran rang run san sang she so song tan tin to tong ton up us van von we ye you yuan'
  ).split(' '),
);

/** True for a name that is also an ordinary word. It counts as a person only where the text marks it as one. */
export const isCommonWord = (name: string): boolean => chinese.has(name) || english.has(name.toLowerCase());
