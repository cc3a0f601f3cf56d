import { TypeToken } from '../../model/rule';

export const projectType: TypeToken = 'aws:codebuild/project:Project';
