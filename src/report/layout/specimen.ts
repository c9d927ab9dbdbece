import type { Picture } from '#charts';
import type { Language } from '#kernel';
import type { Block, Column, ReportModel, Text } from '../model.ts';
import { bars, gantt, quadrant, radar, type Say } from './specimen-pictures.ts';

/** Names whose characters fonts and programs tend to lose. */
export const RARE_NAMES = '王䶮、李㛃、张𬭎、欧阳𣗋、诸葛頔、刘㵑';

const pick = (language: Language, chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);

/** For tests: a report with every kind of block and most of what makes setting one hard. */
export function specimen(language: Language): ReportModel {
  const say = (chinese: string, english: string) => pick(language, chinese, english);
  return {
    language,
    title: say('人工智能就绪度诊断与路线图', 'AI readiness assessment and roadmap'),
    author: say('智衡', 'Zhiheng'),
    date: '2026-11-21',
    cover: {
      form: 'page',
      title: say('人工智能应用就绪度诊断与行动路线图', 'AI readiness assessment and action roadmap'),
      subtitle: say(
        '不足与改进（不上马大模型，先打数据底子）',
        'What is missing, what comes first, and what it will cost',
      ),
      firm: say('苏州平江精密注塑有限公司', 'Suzhou Pingjiang Precision Moulding Co., Ltd.'),
      lines: [
        [say('行业', 'Industry'), say('C29 橡胶和塑料制品业', 'C29 Rubber and plastic products')],
        [say('规模', 'Size'), say('小型企业，从业人员 60 人', 'Small enterprise, 60 employees')],
        [say('日期', 'Date'), '2026-11-21'],
        [say('参加人员', 'Respondents'), RARE_NAMES],
      ],
      disclaimer: say(
        '本报告由企业自评生成，等级为本工具自有口径，不代表任何主管部门的评价或认定。费用、工期均为估算区间，采购前请以实际报价为准。',
        'This report rests on the firm’s own answers. Its levels are this tool’s own and stand for no authority’s judgement. Costs and durations are estimates.',
      ),
      mark: say('示例', 'Sample'),
    },
    contentsTitle: say('目录', 'Contents'),
    footer: say('第 {page} 页 / 共 {pages} 页', 'Page {page} of {pages}'),
    blocks: [...resultBlocks(say), ...roadmapBlocks(say), ...ledgerBlocks(say)],
  };
}

function resultBlocks(say: Say): Block[] {
  return [
    { kind: 'heading', id: 'result', level: 1, text: say('结果一览', 'The result at a glance') },
    {
      kind: 'paragraph',
      style: 'lead',
      text: [
        say('企业目前处于 ', 'The firm stands at '),
        { text: say('L2 起步级', 'level 2, starting'), bold: true },
        say(
          '，总分 2.34（区间 2.05–2.61）。应用成熟度 2.1，应用基础 2.6；拉住总分的是“数据采集”和“设备联网”两项。',
          ', with an index of 2.34 (range 2.05–2.61). Maturity is 2.1, foundations 2.6; “data collection” and “connected machines” hold it back.',
        ),
      ],
    },
    {
      kind: 'figures',
      items: [
        {
          label: say('总体等级', 'Overall level'),
          value: 'L2',
          note: say('受“数据底座”限制', 'held by the data floor'),
        },
        { label: say('综合指数', 'Index'), value: '2.34', note: say('区间 2.05–2.61', 'range 2.05–2.61') },
        {
          label: say('首年投入', 'First-year cost'),
          value: say('18–32 万元', '¥180–320k'),
          note: say('含软硬件，不含人工', 'without own labour'),
        },
        {
          label: say('可引用条款', 'Measures cited'),
          value: '9 / 21',
          note: say('工信部联科〔2025〕279号', 'MIIT 2025 No. 279'),
        },
      ],
    },
    {
      kind: 'callout',
      tone: 'key',
      title: say('先做这三件事', 'Three first steps'),
      body: [
        [
          say(
            '① 给 12 台注塑机加装采集盒，每 30 秒上传一次温度、压力与周期——2027 年 3 月底前完成。',
            '1. Fit collectors to the 12 moulding machines and record temperature, pressure and cycle by the end of March 2027.',
          ),
        ],
        [
          say(
            '② 统一物料与工艺编码（“一物一码”），由生产副总负责。',
            '2. Give every material and process one code; the head of production owns it.',
          ),
        ],
        [
          say(
            '③ 选一条线试点外观缺陷视觉检测，目标：漏检率降低 50% 以上。',
            '3. Pilot visual inspection on one line: at least 50% fewer escapes.',
          ),
        ],
      ],
    },
    { kind: 'heading', id: 'radar-heading', level: 2, text: say('十二个维度', 'Twelve dimensions') },
    paragraph(say(LONG_CHINESE, LONG_ENGLISH)),
    chart('radar', say('十二维度雷达图（虚线为目标）', 'Radar of twelve dimensions (target dashed)'), radar(say)),
    { kind: 'heading', id: 'bars-heading', level: 2, text: say('各维度得分与区间', 'Scores and ranges') },
    chart(
      'bars',
      say('各维度得分，竖线为等级下限', 'Scores by dimension; ticks are the lower bounds of levels'),
      bars(say),
    ),
    { kind: 'heading', id: 'limits', level: 2, text: say('怎样读这些数字', 'How to read these figures') },
    {
      kind: 'list',
      ordered: false,
      items: [
        [
          say(
            '没有回答的题按最低等级计入区间下限，不计入得分；',
            'Unanswered questions count as the lowest level in the lower end of the range, and not in the score.',
          ),
        ],
        [
          say('等级由得分与门槛共同决定，门槛见', 'Score and gates decide the level together; gates are listed in '),
          { text: say('“方法说明”', 'the method chapter'), link: '#method' },
          say(
            '；评分细则参照 GB/T 39116—2020 与 GB/T 39117—2020；',
            '; the rules follow GB/T 39116—2020 and GB/T 39117—2020.',
          ),
        ],
        [say(`受访者：${RARE_NAMES}；`, `Respondents: ${RARE_NAMES}.`)],
        [
          say('政策原文见', 'The policy text is at '),
          {
            text: 'https://www.miit.gov.cn/zwgk/zcwj/wjfb/tz/art_2025_279.html',
            link: 'https://www.miit.gov.cn/zwgk/zcwj/wjfb/tz/art_2025_279.html',
          },
          say('。', '.'),
        ],
      ],
    },
    {
      kind: 'callout',
      tone: 'warn',
      title: say('暂不建议上大模型', 'No large model yet'),
      body: [[say(LONG_CHINESE, LONG_ENGLISH)]],
    },
    { kind: 'heading', id: 'quadrant-heading', level: 2, text: say('所处象限', 'Quadrant') },
    chart('quadrant', say('应用成熟度与应用基础', 'Maturity against readiness'), quadrant(say)),
  ];
}

function roadmapBlocks(say: Say): Block[] {
  return [
    { kind: 'page-break' },
    { kind: 'heading', id: 'roadmap', level: 1, text: say('行动路线图', 'Roadmap') },
    paragraph(say('十八个月内的安排如下：', 'The plan for eighteen months is as follows:')),
    chart('gantt', say('按月排布的行动', 'Actions by month'), gantt(say)),
    { kind: 'heading', id: 'actions', level: 2, text: say('行动清单', 'Actions') },
    {
      kind: 'table',
      id: 'action-table',
      caption: say('路线图中的行动、费用与依据', 'Actions of the roadmap, their cost and what backs them'),
      columns: actionColumns(say),
      rows: Array.from({ length: 60 }, (_, index) => actionRow(say, index + 1)),
    },
    {
      kind: 'list',
      ordered: true,
      items: Array.from({ length: 12 }, (_, index) => [
        say(
          `第${index + 1}步先与班组长核对现场数据，再由信息专员录入；涉及工艺参数的，须经工艺工程师签字。`,
          `Step ${index + 1}: check the figures with the shift leader before the data clerk enters them; process parameters need the engineer’s signature.`,
        ),
      ]),
    },
  ];
}

function ledgerBlocks(say: Say): Block[] {
  return [
    { kind: 'heading', id: 'method', level: 1, text: say('方法说明与诚实声明', 'Method and honesty') },
    { kind: 'heading', id: 'method-score', level: 2, text: say('得分', 'Scores') },
    { kind: 'heading', id: 'method-score-how', level: 3, text: say('计算步骤', 'Steps') },
    ...Array.from({ length: 14 }, () => paragraph(say(LONG_CHINESE, LONG_ENGLISH))),
    {
      kind: 'callout',
      tone: 'info',
      title: say('资料来源', 'Sources'),
      body: [[say('工业和信息化部等部门，2025 年。', 'MIIT and others, 2025.')]],
    },
    {
      kind: 'paragraph',
      style: 'small',
      text: [
        say(
          '未收录于字库的字符以“〓”代替，并在导出时列出。',
          'Characters missing from the font are drawn as 〓 and listed on export.',
        ),
      ],
    },
  ];
}

const LONG_CHINESE =
  '车间里的数据大多还停留在纸质报表上：班次结束后由统计员抄录，次日上午才进入Excel表格；等到发现异常，往往已经过去了8—12小时。《“人工智能+制造”专项行动实施意见》（工信部联科〔2025〕279号）第5条提出“推动重点设备联网”，这正是企业下一步要补的课……否则，无论采购哪一款AI软件，都只会“巧妇难为无米之炊”。建议先用3个月时间，把12台注塑机的温度（℃）、压力、周期等6类数据采上来，采集率达到95%，再谈模型。';
const LONG_ENGLISH =
  'Most shop-floor data still lives on paper: a clerk copies it after the shift and it reaches a spreadsheet the next morning; by the time a deviation shows, 8–12 hours have passed. The action plan 《“人工智能+制造”专项行动实施意见》 asks in measure 5 for key machines to be connected, and that is the firm’s next lesson. Without it, whichever “smart” software is bought will starve — there is nothing to feed it. Spend three months collecting six kinds of data (temperature, pressure, cycle and so on) from the 12 machines, reach 95% coverage, and only then talk about models.';

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}

function chart(id: string, caption: string, picture: Picture): Block {
  return { kind: 'chart', id, caption, picture };
}

function actionColumns(say: Say): Column[] {
  return [
    { title: say('序号', 'No.'), width: 6, align: 'end' },
    { title: say('行动', 'Action'), width: 34 },
    { title: say('交付物', 'Deliverable'), width: 26 },
    { title: say('费用（万元）', 'Cost (10k ¥)'), width: 13, align: 'end' },
    { title: say('工期', 'Months'), width: 9, align: 'end' },
    { title: say('依据', 'Measure'), width: 12, align: 'center' },
  ];
}

function actionRow(say: Say, number: number): Text[][] {
  const measure = ((number * 7) % 21) + 1;
  return [
    [[String(number)]],
    [
      [{ text: say(`完成第${number}批设备的数据采集与校准`, `Collect and calibrate batch ${number}`), bold: true }],
      ...(number % 3 === 0
        ? [
            [
              {
                text: say(
                  '前提：统一编码；网络到机台；指定一名数据专员。',
                  'Needs: one coding scheme, network at the machine, a named data clerk.',
                ),
                muted: true,
              },
            ],
          ]
        : []),
    ],
    [[say('采集清单、校准记录、验收单（含“前后对比”）', 'List of signals, calibration record, acceptance sheet')]],
    [[`${number}.5–${number + 3}.0`]],
    [[say(`${1 + (number % 6)} 个月`, `${1 + (number % 6)}`)]],
    [[{ text: say(`第 ${measure} 条`, `No. ${measure}`), link: '#method' }]],
  ];
}
