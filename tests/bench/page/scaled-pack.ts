import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TINY = join(import.meta.dirname, '../../support/tiny-pack');
/** Twelve dimensions; two are called as the seeds of the tiny pack call theirs. */
const DIMENSIONS = ['bake', 'D2', 'D3', 'D4', 'D5', 'clean', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'];

export interface PlainItem {
  readonly id: string;
  readonly stem: string;
  readonly anchors: readonly string[];
}
/** The questionnaire without any of our types: what the floors are built from. */
export interface PlainDimension {
  readonly id: string;
  readonly name: string;
  readonly items: readonly PlainItem[];
}

/** A questionnaire of `count` items in twelve dimensions, texts as long as the real ones. */
export function questionnaire(count: number): PlainDimension[] {
  return DIMENSIONS.map((id, at) => {
    const size = Math.floor(count / DIMENSIONS.length) + (at < count % DIMENSIONS.length ? 1 : 0);
    return { id, name: `第${at + 1}个维度`, items: Array.from({ length: size }, (_, n) => plainItem(id, n + 1)) };
  });
}

function plainItem(dimension: string, n: number): PlainItem {
  const subject = `${dimension}第${n}道工序`;
  return {
    id: `${dimension}.${n}.1`,
    stem: `${subject}在过去三个月里，是怎样判断合格不合格的？`,
    anchors: [
      `${subject}靠师傅看一眼，没有记录，换了人结果就不一样。`,
      `${subject}有一张检查表，每班填写，发现问题当场处理。`,
      `${subject}的数据自动进系统，异常会提醒到负责的人，每周有人看一次。`,
      `${subject}由模型判断，人工复核一部分，判断错的会拿来改模型。`,
      `${subject}的模型随工艺自动更新，上下游一起用，效果每季度核算。`,
    ],
  };
}

/**
 * Writes the same questionnaire as a pack of ours beside the seeds of the tiny pack.
 * @param scopeOf scope of the n-th item of a dimension, counted from 0
 */
export function writePack(
  folder: string,
  dimensions: readonly PlainDimension[],
  scopeOf: (n: number) => 'quick' | 'full',
): void {
  cpSync(TINY, folder, { recursive: true });
  for (const kind of ['items', 'actions']) rmSync(join(folder, kind), { recursive: true });
  const file = (name: string, value: unknown) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    // every JSON text is YAML too
    writeFileSync(join(folder, name), JSON.stringify(value));
  };
  const items = dimensions.flatMap(({ items }) => items.map((item, n) => ({ item, scope: scopeOf(n) })));
  file('pack.yaml', {
    id: 'bench',
    version: '1.0.0',
    name: both('长问卷'),
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: both(`${level}级`), meaning: both(`第${level}级`) })),
    thresholds: [1, 1.8, 2.8, 3.8, 4.8],
    dimensions: dimensions.map(({ id, name, items: asked }, at) => ({
      id,
      name: both(name),
      index: at < 5 ? 'application' : 'readiness',
      about: both('这一部分问的是日常做法。'),
      capabilities: asked.map((item) => ({
        id: capabilityOf(item),
        name: both(`能力 ${item.id}`),
        goals: { quality: 2 },
        costs: { labour: 1 },
      })),
    })),
    knockouts: [],
    gates: [],
  });
  file(
    'items/all.yaml',
    items.map(({ item, scope }) => ({
      id: item.id,
      capability: capabilityOf(item),
      scope,
      weight: 1,
      weightReason: both('样例'),
      role: 'production',
      stem: both(item.stem),
      anchors: item.anchors.map(both),
      examples: { L2: example(2), L4: example(4) },
      evidence: both('看记录'),
      measures: ['Z01-1'],
    })),
  );
  file(
    'actions/all.yaml',
    items.flatMap(({ item }) => [1, 2, 3, 4].map((from) => actionFrom(capabilityOf(item), from))),
  );
  file('contradictions.yaml', []);
  file('hints.yaml', []);
  file('sample.yaml', {
    firmName: { 'zh-CN': '样例（虚构）', en: 'Sample (fictitious)' },
    industry: '14',
    headcount: 12,
    revenueWan: 200,
    region: '330000',
    goals: ['quality'],
    answers: [{ item: items[0]?.item.id, level: 3, evidence: 2 }],
  });
  for (const name of ['scenarios', 'programmes']) file(`seeds/${name}.yaml`, []);
}

const both = (text: string) => ({ 'zh-CN': text, en: text });
const capabilityOf = ({ id }: PlainItem) => id.slice(0, id.lastIndexOf('.'));
const example = (level: number) => ({ trade: both('样例'), text: both(`第${level}级的例子`) });

function actionFrom(capability: string, from: number) {
  return {
    id: `${capability}.L${from}-${from + 1}`,
    capability,
    from,
    to: from + 1,
    title: both(`做到第${from + 1}级`),
    steps: [both('第一步'), both('第二步')],
    deliverable: both('一页记录'),
    owner: 'production',
    costWan: { micro: [0, 1], small: [0, 2], medium: [1, 3], large: [1, 4] },
    costBasis: both('只计工时'),
    personMonths: 0.5,
    months: 1,
    prerequisites: [],
    kpi: { name: both('次数'), unit: both('次') },
    measures: ['Z01-1'],
    programmes: [],
    scenarios: [],
    cheapWay: both('先用旧本子'),
  };
}
