import { ganttPicture, levelBarsPicture, quadrantPicture, radarPicture, type Picture } from '#charts';

/** One of two texts, by the language of the specimen. */
export type Say = (chinese: string, english: string) => string;

function dimensionName(say: Say, index: number): string {
  const chinese = [
    '战略与治理',
    '研发设计',
    '生产制造',
    '质量管理',
    '设备运维',
    '供应链',
    '数据底座',
    '算力网络',
    '人才组织',
    '安全合规',
    '资金投入',
    '服务生态',
  ];
  const english = [
    'Strategy',
    'Design',
    'Production',
    'Quality',
    'Maintenance',
    'Supply chain',
    'Data',
    'Computing',
    'People',
    'Security',
    'Funding',
    'Partners',
  ];
  return say(chinese[index]!, english[index]!);
}

const values = Array.from({ length: 12 }, (_, index) => 1.4 + ((index * 5) % 12) * 0.25);

export function radar(say: Say): Picture {
  return radarPicture({
    title: say('十二维度雷达图', 'Radar of twelve dimensions'),
    description: say('数据底座最低，质量管理最高。', 'Data is lowest, quality highest.'),
    axes: values.map((value, index) => ({
      label: dimensionName(say, index),
      value,
      range: [value - 0.3, value + 0.2],
    })),
    target: 3,
  });
}

export function bars(say: Say): Picture {
  return levelBarsPicture({
    title: say('各维度得分', 'Scores by dimension'),
    description: say('每行一个维度。', 'One row a dimension.'),
    bars: values.map((value, index) => ({
      label: dimensionName(say, index),
      value,
      shown: `${value.toFixed(2)} · L${Math.floor(value)}`,
      range: [value - 0.3, value + 0.2],
      level: Math.floor(value) as 1 | 2 | 3 | 4,
    })),
    thresholds: [1, 1.8, 2.6, 3.4, 4.2],
    target: 3,
  });
}

export function quadrant(say: Say): Picture {
  return quadrantPicture({
    title: say('象限图', 'Quadrant'),
    description: say('企业位于“观望”象限。', 'The firm is waiting.'),
    names: {
      waiting: say('观望', 'Waiting'),
      building: say('蓄势', 'Building up'),
      overreaching: say('冒进', 'Over-reaching'),
      leading: say('领跑', 'Leading'),
    },
    axes: { application: say('应用成熟度', 'Maturity'), readiness: say('应用基础', 'Readiness') },
    application: 2.1,
    readiness: 2.6,
    cut: 2.8,
  });
}

export function gantt(say: Say): Picture {
  return ganttPicture({
    title: say('甘特图', 'Gantt chart'),
    description: say('先采集，再编码，后试点。', 'Collect, code, pilot.'),
    rows: [0, 1, 2, 3, 4, 5, 6].map((index) => ({
      label: say(`第${index + 1}项：设备联网与采集`, `${index + 1}. Connect machines`),
      start: index * 2,
      months: 2 + (index % 3),
      wave: (1 + Math.floor(index / 3)) as 1 | 2 | 3,
    })),
    monthLabel: (month) => say(`第${month}月`, `M${month}`),
  });
}
