import { writeWorkbook } from '../workbook/write-workbook.ts';
import { answerJob } from './answer-job.ts';

answerJob(writeWorkbook);
