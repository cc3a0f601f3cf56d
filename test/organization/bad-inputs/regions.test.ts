import { edited } from '../example';
import { BadInput, refuses } from './bad-input';

const regions: readonly BadInput[] = [
  {
    what: 'an unknown region',
    text: edited('[eu-west-1, eu-central-1]', '[eu-west-1, eu-centrl-1]'),
    on: 'eu-centrl-1',
    path: 'regions[1]',
    rule: /must be an AWS region/,
    fix: /"eu-central-1"/,
  },
  {
    what: 'an unknown home region',
    text: edited('homeRegion: eu-west-1', 'homeRegion: Ireland'),
    on: 'Ireland',
    path: 'homeRegion',
    rule: /must be an AWS region/,
  },
  {
    what: 'a region listed twice',
    text: edited('[eu-west-1, eu-central-1]', '[eu-west-1, eu-west-1]'),
    on: '[eu-west-1, eu-west-1]',
    path: 'regions[1]',
    rule: /listed twice/,
  },
  {
    what: 'a home region that is not governed',
    text: edited('[eu-west-1, eu-central-1]', '[eu-central-1]'),
    on: 'regions: [eu-central-1]',
    path: 'regions',
    rule: /home region eu-west-1 must be among/,
  },
  {
    what: 'a region of another partition',
    text: edited('[eu-west-1, eu-central-1]', '[eu-west-1, cn-north-1]'),
    on: 'cn-north-1',
    path: 'regions[1]',
    rule: /partition aws-cn/,
  },
  {
    what: 'a wrong partition',
    text: edited('homeRegion: eu-west-1', 'homeRegion: eu-west-1\npartition: aws-cn'),
    on: 'partition: aws-cn',
    path: 'partition',
    rule: /partition aws, not aws-cn/,
  },
];

describe('bad regions', () => refuses(regions));
