import type { Language } from '#kernel';

// everyday things, easily told apart; 256 each, so that one random byte chooses one
const ENGLISH = `
  acorn adobe agate alarm album alder amber anchor angle ankle apple apron arbor arrow aspen atlas attic autumn
  badge bagel baker bamboo banjo barge barley basil basin basket beach beacon beaver bench berry bishop bison
  blanket blossom boat bonnet bottle boulder branch brass bread brick bridge bronze broom bucket buffalo bugle
  butter button cabin cactus camel candle canoe canvas canyon carbon carpet carrot castle cedar cellar chalk
  cherry chess chimney cider circus clay clock cloud clover cobalt cocoa comet copper coral cotton cradle crane
  crater crayon cricket crown crystal curtain cypress daisy dawn desert diamond dolphin donkey dragon drum dune
  eagle easel echo elbow elm ember engine falcon feather fern ferry fiddle flame flute forest fossil fountain
  fox galaxy garden garlic garnet ginger glacier globe goose granite grape gravel hammer harbor harp harvest
  hawk hazel helmet heron hill hive honey hornet iceberg igloo indigo island ivory jacket jade jasmine jelly
  jigsaw juniper kayak kernel kettle kite ladder lagoon lake lantern lava lemon lentil lily linen lobster
  locket lotus magnet mango maple marble meadow melon meteor mirror monsoon moose mortar moss mountain nectar
  needle nickel nutmeg oasis oat ocean olive onion opal orbit orchid otter oyster paddle palm panda paper
  parrot peach pearl pebble pepper piano pigeon pillow pine planet plum pollen pond poplar poppy prairie prism
  pumpkin quartz quilt rabbit radar raft rain raven reef ribbon river robin rocket saddle saffron sail salmon
  sandal sapphire satin scarf seal shell silver sparrow spruce squash stable stone
  stove sugar sunset swan tiger timber tomato tractor trumpet tulip walnut
`;

const CHINESE = `
  苹果 香蕉 橘子 葡萄 石榴 樱桃 荔枝 柠檬 西瓜 木瓜 核桃 板栗 花生 芝麻 黄豆 绿豆 玉米 高粱 小麦 燕麦 白菜 萝卜 茄子 冬瓜 南瓜 丝瓜 菠菜 芹菜 竹笋 莲藕 蘑菇 木耳
  生姜 大蒜 花椒 桂皮 豆腐 馒头 饺子 面条 米饭 包子 月饼 汤圆 茶叶 咖啡 牛奶 蜂蜜 白糖 食盐 酱油 陈醋 松树 柏树 杨树 柳树 槐树 枫树 桂花 梅花 兰花 菊花 荷花 牡丹
  茉莉 水仙 百合 玫瑰 芦苇 青苔 草原 森林 沙漠 雪山 冰川 峡谷 瀑布 河流 湖泊 海洋 港湾 沙滩 岛屿 礁石 山峰 山谷 平原 高原 盆地 田野 果园 菜地 池塘 水井 小溪 温泉
  彩虹 闪电 雷声 春雨 秋霜 冬雪 晨雾 晚霞 月亮 太阳 星星 流星 银河 北斗 微风 台风 白云 乌云 老虎 狮子 大象 骆驼 斑马 羚羊 水牛 山羊 绵羊 骏马 毛驴 松鼠 刺猬 兔子
  狐狸 灰狼 棕熊 熊猫 猴子 海豚 鲸鱼 鲤鱼 鲫鱼 螃蟹 龙虾 海星 贝壳 珊瑚 乌龟 青蛙 蜻蜓 蝴蝶 蜜蜂 蚂蚁 蟋蟀 萤火 喜鹊 燕子 麻雀 鸽子 老鹰 孔雀 仙鹤 天鹅 大雁 鹦鹉
  公鸡 鸭子 桌子 椅子 板凳 柜子 书架 台灯 窗帘 地毯 枕头 被子 毛巾 脸盆 水壶 茶杯 碗筷 盘子 勺子 铁锅 炉灶 菜刀 剪刀 针线 纽扣 衬衫 棉袄 围巾 手套 帽子 皮鞋 雨伞
  雨衣 背包 箱子 钥匙 门锁 铃铛 蜡烛 火柴 灯笼 风筝 陀螺 象棋 围棋 琵琶 古筝 笛子 二胡 铜鼓 钢琴 毛笔 砚台 宣纸 铅笔 橡皮 尺子 黑板 粉笔 书本 地图 邮票 信封 相机
  钟表 罗盘 铁轨 火车 轮船 帆船 飞机 汽车 单车 马车 桥梁 隧道 灯塔 城墙 宝塔 庭院 亭子 石阶 砖瓦 木梁 铜镜 玉石 珍珠 琥珀 水晶 黄金 白银 青铜 钢铁 锤子 锯子 凿子
`;

const LISTS: Record<Language, readonly string[]> = {
  'zh-CN': CHINESE.trim().split(/\s+/),
  en: ENGLISH.trim().split(/\s+/),
};
const ALL = new Set(Object.values(LISTS).flat());

export function wordList(language: Language): readonly string[] {
  return LISTS[language];
}

export function isOwnWord(word: string): boolean {
  return ALL.has(word);
}
