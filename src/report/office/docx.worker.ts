import { paintPicture } from '../docx/paint-picture.ts';
import { writeDocx } from '../docx/write-docx.ts';
import type { ReportModel } from '../model.ts';
import { answerJob } from './answer-job.ts';

answerJob((model: ReportModel) => writeDocx(model, paintPicture));
