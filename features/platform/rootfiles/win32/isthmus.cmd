@echo off
rem The command line of Isthmus: "isthmus --help" tells what it does.
setlocal DisableDelayedExpansion
call "%~dp0launch.cmd"
if errorlevel 1 exit /b 4

"%JAVA%" "@%INSTALLATION%isthmus.options" -jar "%EQUINOX%" -application io.isthmus.cli.application -nosplash -data @none %*
exit /b %ERRORLEVEL%
