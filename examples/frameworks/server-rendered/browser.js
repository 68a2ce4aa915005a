import 'talk-it-through/define/talk-dialogue';
