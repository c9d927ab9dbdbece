export { Button, ButtonLink } from './button.tsx';
export { Callout, Card } from './card.tsx';
export { ChartFigure, ResponsiveChart } from './chart-figure.tsx';
export { Dialog } from './dialog.tsx';
export { FileField, Segments, SelectField, TextArea, TextField } from './fields.tsx';
export { LevelQuestion, type LevelOption } from './level-question.tsx';
export { Modal } from './modal.tsx';
export { Sequence } from './sequence.tsx';
export { LevelSteps, Logo, ProgressBar } from './marks.tsx';
