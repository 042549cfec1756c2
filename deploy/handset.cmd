@echo off
rem A phone's MMS client on the command line: deploy\handset --help
setlocal
set "jar=%~dp0heliograph-tools.jar"
if not exist "%jar%" set "jar=%~dp0..\target\heliograph-tools.jar"
if not exist "%jar%" (
  echo There is no heliograph-tools.jar here or in ..\target. Build it: mvnw -DskipTests package 1>&2
  exit /b 2
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Dfile.encoding=UTF-8 -Djava.awt.headless=true -cp "%jar%" org.heliograph.handset.Handset %*
exit /b %errorlevel%
