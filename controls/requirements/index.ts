import type { Chapter, Requirement } from '../requirement';
import { requirement01 } from './requirement-01';
import { requirement02 } from './requirement-02';
import { requirement03 } from './requirement-03';
import { requirement04 } from './requirement-04';
import { requirement05 } from './requirement-05';
import { requirement06 } from './requirement-06';
import { requirement07 } from './requirement-07';
import { requirement08 } from './requirement-08';
import { requirement09 } from './requirement-09';
import { requirement10 } from './requirement-10';
import { requirement11 } from './requirement-11';
import { requirement12 } from './requirement-12';
import { appendixA1 } from './appendix-a1';
import { appendixA2 } from './appendix-a2';
import { appendixA3 } from './appendix-a3';

/** The twelve principal requirements and three appendices of PCI DSS v4.0.1. */
export const chapters: readonly Chapter[] = [
  requirement01,
  requirement02,
  requirement03,
  requirement04,
  requirement05,
  requirement06,
  requirement07,
  requirement08,
  requirement09,
  requirement10,
  requirement11,
  requirement12,
  appendixA1,
  appendixA2,
  appendixA3,
];

/** All 280 requirements, in the order of the standard. */
export const requirements: readonly Requirement[] = chapters.flatMap((chapter) => chapter.requirements);
